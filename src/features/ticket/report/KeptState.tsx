import { replace, tab } from '@/platform/navigation'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { texts } from './texts'

/** There was no network: where the report waits, and that it goes by itself. */
export function KeptState() {
  const footer = (
    <BottomBar>
      <Button isNarrow onPress={() => tab('/pages/home/index')}>
        {texts.home}
      </Button>
      <Button kind="primary" onPress={() => replace('/pages/outbox/index')}>
        {texts.keptSee}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <EmptyState icon="clock" title={texts.kept}>
        {texts.keptText}
      </EmptyState>
    </Page>
  )
}
