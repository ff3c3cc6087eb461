import { Page } from '@/ui/Page'

/** 评价检查: filled by its feature. */
export default function RatingPage() {
  return <Page title="评价检查">{null}</Page>
}
