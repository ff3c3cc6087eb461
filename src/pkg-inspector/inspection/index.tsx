import { Page } from '@/ui/Page'

/** 检查: filled by its feature. */
export default function InspectionPage() {
  return <Page title="检查">{null}</Page>
}
