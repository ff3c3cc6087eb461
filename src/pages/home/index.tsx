import { toast } from '@/platform/feedback'
import { ScannerError, scanOnce } from '@/platform/scanner'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { MainTabs } from '../MainTabs'
import { texts } from './texts'

/** Home: what waits for the person, by deadline. A shell until the features fill it. */
export default function HomePage() {
  const scan = async () => {
    try {
      toast(await scanOnce())
    } catch (error) {
      if (error instanceof ScannerError && error.reason !== 'cancelled') toast(error.message)
    }
  }
  const footer = (
    <>
      <BottomBar>
        <Button kind="primary" icon="scan" onPress={scan}>
          {texts.scan}
        </Button>
      </BottomBar>
      <MainTabs current="home" />
    </>
  )
  return (
    <Page title={texts.title} isTab footer={footer}>
      <EmptyState icon="shield" title={texts.emptyTitle}>
        {texts.emptyText}
      </EmptyState>
    </Page>
  )
}
