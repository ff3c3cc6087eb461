import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { MainTabs } from '../MainTabs'

/** 消息: a shell until its feature fills it. */
export default function InboxPage() {
  return (
    <Page title="消息" isTab footer={<MainTabs current="inbox" />}>
      <EmptyState icon="bell" title="还没有消息">
        有回复、有提醒时，会在这里告诉你。
      </EmptyState>
    </Page>
  )
}
