import { Page } from '@/ui/Page'

/** 扫一扫: filled by its feature. */
export default function ScanPage() {
  return <Page title="扫一扫">{null}</Page>
}
