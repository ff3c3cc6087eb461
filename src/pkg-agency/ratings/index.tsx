import { Page } from '@/ui/Page'

/** 评价汇总: filled by its feature. */
export default function RatingsPage() {
  return <Page title="评价汇总">{null}</Page>
}
