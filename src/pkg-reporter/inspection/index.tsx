import { Page } from '@/ui/Page'

/** 正在检查: filled by its feature. */
export default function InspectionPage() {
  return <Page title="正在检查">{null}</Page>
}
