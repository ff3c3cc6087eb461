import { Page } from '@/ui/Page'

/** 我的反映: filled by its feature. */
export default function TicketPage() {
  return <Page title="我的反映">{null}</Page>
}
