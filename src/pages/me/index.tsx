import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { MainTabs } from '../MainTabs'

/** 我的: a shell until its feature fills it. */
export default function MePage() {
  return (
    <Page title="我的" isTab footer={<MainTabs current="me" />}>
      <EmptyState icon="user" title="还没有登录">
        登录后在这里看身份和设置。
      </EmptyState>
    </Page>
  )
}
