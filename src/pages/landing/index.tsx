import { Page } from '@/ui/Page'

/** 企业码: filled by its feature. */
export default function LandingPage() {
  return <Page title="企业码">{null}</Page>
}
