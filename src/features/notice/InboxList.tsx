import { useListing } from '@/platform/listing'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { type NoticeItem, useInbox, useMarkRead } from './notices'
import { texts } from './texts'

type Props = { onOpen: (link: string) => void; unread: number }

/** What was told to this person; opening one marks it as read. */
export function InboxList({ onOpen, unread }: Props) {
  const list = useInbox()
  const { mutate, isPending, error } = useMarkRead()
  useListing(list)
  if (list.isPending) return <Skeleton hasBadge={false} />
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (!list.items.length)
    return (
      <EmptyState icon="bell" title={texts.emptyTitle}>
        {texts.emptyText}
      </EmptyState>
    )
  const open = ({ noticeId, isRead, link }: NoticeItem) => {
    if (!isRead) void mutate([noticeId])
    if (link) onOpen(link)
  }
  const readAll = () => mutate(list.items.filter(({ isRead }) => !isRead).map(({ noticeId }) => noticeId))
  const hasUnread = list.items.some(({ isRead }) => !isRead)
  const failure = error ?? list.error
  return (
    <>
      {failure && (
        <Notice tone="warn">
          {failure.code === 'OFFLINE' ? texts.age(momentText(new Date(list.updatedAt).toISOString())) : failure.message}
        </Notice>
      )}
      <SectionTitle
        link={hasUnread ? { text: isPending ? texts.reading : texts.readAll, onPress: readAll } : undefined}
      >
        {unread ? texts.unreadCount(unread) : texts.allRead}
      </SectionTitle>
      <Cells>
        {list.items.map((item) => (
          <Cell
            key={item.noticeId}
            title={
              <>
                {!item.isRead && <StatusTag tone="run">{texts.unread}</StatusTag>}
                <View className={item.isRead ? '' : 'strong'}>{item.title}</View>
              </>
            }
            note={
              <>
                <View>{item.body}</View>
                <View>{momentText(item.at)}</View>
              </>
            }
            onPress={item.link || !item.isRead ? () => open(item) : undefined}
          />
        ))}
      </Cells>
      <View className="list-end">{list.hasMore ? texts.more : texts.all}</View>
    </>
  )
}
