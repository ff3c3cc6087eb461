import { Page } from '@/ui/Page'

/** 入企登记: filled by its feature. */
export default function CheckInPage() {
  return <Page title="入企登记">{null}</Page>
}
