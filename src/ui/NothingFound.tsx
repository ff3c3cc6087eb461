import { EmptyState } from './States'
import { texts } from './texts'

type Props = { search: string; onClear: () => void }

/** A search that found nothing: for what, and the way back to the whole list. */
export const NothingFound = ({ search, onClear }: Props) => (
  <EmptyState
    icon="search"
    title={texts.notFound(search.trim())}
    action={{ text: texts.clearSearch, onPress: onClear }}
  >
    {texts.notFoundText}
  </EmptyState>
)
