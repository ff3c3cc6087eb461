import type { ReactNode } from 'react'
import type { ApiError } from '@/platform/api'
import { useListing } from '@/platform/listing'
import { Button } from '@/ui/Button'
import { View } from '@/ui/elements'
import { Loaded } from './Loaded'
import { texts } from './texts'

type Paged<Item> = {
  data?: unknown
  items: Item[]
  hasMore: boolean
  error?: ApiError
  updatedAt: number
  isPending: boolean
  isFetching: boolean
  loadMore: () => Promise<void>
  refetch: () => Promise<void>
}

type Props<Item> = { list: Paged<Item>; empty: ReactNode; children: (items: Item[]) => ReactNode }

/** A list by key paging: goes on at its end, is asked again when pulled down. */
export function List<Item>({ list, empty, children }: Props<Item>) {
  const { items, hasMore, loadMore, isFetching, refetch } = list
  useListing({ loadMore, refetch })
  return (
    <Loaded query={{ ...list, data: list.data === undefined ? undefined : items }}>
      {() =>
        items.length ? (
          <>
            {children(items)}
            {hasMore ? (
              <Button kind="plain" onPress={loadMore} isBusy={isFetching} busyText={texts.more}>
                {texts.more}
              </Button>
            ) : (
              <View className="list-end note">{texts.allShown}</View>
            )}
          </>
        ) : (
          empty
        )
      }
    </Loaded>
  )
}
