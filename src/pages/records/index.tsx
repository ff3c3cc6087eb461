import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { MainTabs } from '../MainTabs'

/** 记录: a shell until its feature fills it. */
export default function RecordsPage() {
  return (
    <Page title="记录" isTab footer={<MainTabs current="records" />}>
      <EmptyState icon="list" title="还没有记录">
        来店检查和反映过的问题会在这里。
      </EmptyState>
    </Page>
  )
}
