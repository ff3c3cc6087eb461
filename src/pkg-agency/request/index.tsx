import { Page } from '@/ui/Page'

/** 情况说明: filled by its feature. */
export default function RequestPage() {
  return <Page title="情况说明">{null}</Page>
}
