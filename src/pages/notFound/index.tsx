import { tab } from '@/platform/navigation'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { paths } from '../paths'
import { texts } from './texts'

/** An address that leads nowhere: says so, and shows the way home. */
export default function NotFoundPage() {
  return (
    <Page title={texts.title}>
      <EmptyState icon="search" title={texts.title} action={{ text: texts.home, onPress: () => tab(paths.home) }}>
        {texts.text}
      </EmptyState>
    </Page>
  )
}
