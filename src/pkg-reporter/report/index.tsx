import { Page } from '@/ui/Page'

/** 反映问题: filled by its feature. */
export default function ReportPage() {
  return <Page title="反映问题">{null}</Page>
}
