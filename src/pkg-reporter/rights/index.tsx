import { Page } from '@/ui/Page'

/** 你的权利: filled by its feature. */
export default function RightsPage() {
  return <Page title="你的权利">{null}</Page>
}
