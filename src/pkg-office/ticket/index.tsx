import { Page } from '@/ui/Page'

/** 工单: filled by its feature. */
export default function TicketPage() {
  return <Page title="工单">{null}</Page>
}
