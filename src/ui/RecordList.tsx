import type { ReactNode } from 'react'
import { useListing } from '@/platform/listing'
import type { QueryKey } from '@/platform/queryCache'
import { Button } from './Button'
import { View } from './elements'
import { OnPaper } from './OnPaper'
import { SignInState } from './SignInState'
import { Skeleton } from './Skeleton'
import { StaleNotice } from './StaleNotice'
import { ErrorState, type Failure } from './States'
import { texts } from './texts'

/** A list by key paging, as `usePages` gives it. */
export type Paged<Item> = {
  queryKey: QueryKey
  data?: { count: number }
  items: Item[]
  hasMore: boolean
  error?: Failure
  updatedAt: number
  isPending: boolean
  isFetching: boolean
  loadMore: () => Promise<void>
  refetch: () => Promise<void>
}

type Props<Item> = {
  list: Paged<Item>
  /** What belongs here and what to do, or that nothing was found. */
  empty: ReactNode
  /** Whether rows carry a badge, for the skeleton's shape. */
  hasBadge?: boolean
  /** Whether rows have more than two lines, for the same. */
  isTall?: boolean
  children: (items: Item[]) => ReactNode
}

/** Every list of the app: skeleton, failure with another try, what was kept with its age, rows, more, and its end. */
export function RecordList<Item>({ list, empty, hasBadge, isTall, children }: Props<Item>) {
  const { data, items, error, updatedAt, isPending, refetch } = list
  useListing(list)
  if (error?.code === 'NOT_SIGNED_IN') return <SignInState />
  if (data === undefined) {
    if (error) return <ErrorState error={error} onRetry={refetch} isPage />
    return isPending ? <Skeleton hasBadge={hasBadge} isTall={isTall} /> : null
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={updatedAt} onRetry={refetch} />}
      <OnPaper>{texts.listed(items.length, list.hasMore)}</OnPaper>
      {items.length ? children(items) : empty}
      <ListEnd list={list} />
    </>
  )
}

function ListEnd<Item>({ list: { items, hasMore, isFetching, loadMore, refetch } }: { list: Paged<Item> }) {
  if (hasMore)
    return (
      <Button kind="plain" onPress={loadMore} isBusy={isFetching} busyText={texts.loadingMore}>
        {texts.more}
      </Button>
    )
  return (
    <View className="list-end">
      {items.length > 0 && <View>{texts.allShown}</View>}
      <Button kind="plain" onPress={refetch} isBusy={isFetching} busyText={texts.refreshing}>
        {texts.refresh}
      </Button>
    </View>
  )
}
