import { Page } from '../Page'
import { EmptyState } from '../States'
import { texts } from './texts'

/** The place of the record before one is chosen. */
export const NothingChosen = ({ title }: { title: string }) => (
  <Page title={title} isTab>
    <EmptyState icon="list" title={texts.nothingChosen}>
      {texts.nothingChosenText}
    </EmptyState>
  </Page>
)
