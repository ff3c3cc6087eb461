import { EmptyState } from './States'
import { texts } from './texts'

type Props<Key extends string> = {
  search: string
  onClear: () => void
  /** The parts of the list and the one that was looked through: it may be in another, one tap away. */
  parts?: readonly { key: Key; text: string }[]
  only?: Key
  onOther?: (key: Key) => void
}

/** A search that found nothing: for what, in which other parts it may stand, and the way back to the whole list. */
export const NothingFound = <Key extends string>({ search, onClear, parts = [], only, onOther }: Props<Key>) => {
  const others = parts.filter(({ key }) => key !== only)
  return (
    <EmptyState
      icon="search"
      title={texts.notFound(search.trim())}
      ways={[
        ...others.map(({ key, text }) => ({ text: texts.searchIn(text), onPress: () => onOther?.(key) })),
        { text: texts.clearSearch, onPress: onClear },
      ]}
    >
      {others.length ? texts.notFoundHere : texts.notFoundText}
    </EmptyState>
  )
}
