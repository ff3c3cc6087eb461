import { tab } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { RecordList } from '@/ui/RecordList'
import { SectionTitle } from '@/ui/SectionTitle'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { type NoticeItem, useInbox, useMarkRead } from './notices'
import { texts } from './texts'

type SubjectOf = (link: string | null) => string | undefined

type Props = {
  onOpen: (link: string) => void
  unread: number
  /** What a line is about, in words that its reader alone may see; null = not known yet, and then the lines wait. */
  subjectOf?: SubjectOf | null
}

/** What was told to this person; opening one marks it as read. */
export function InboxList({ onOpen, unread, subjectOf }: Props) {
  const list = useInbox()
  const { mutate, isPending, error } = useMarkRead()
  const open = ({ noticeId, isRead, link }: NoticeItem) => {
    if (!isRead) void mutate([noticeId])
    if (link) onOpen(link)
  }
  const unreadRows = list.items.filter(({ isRead }) => !isRead)
  // Rows that were kept for times without a network may be older than the count, or come without one.
  const count = Math.max(unread, unreadRows.length)
  const readAll = () => mutate(unreadRows.map(({ noticeId }) => noticeId))
  const empty = (
    <EmptyState
      icon="bell"
      title={texts.emptyTitle}
      action={{ text: texts.home, onPress: () => void tab('/pages/home/index') }}
    >
      {texts.emptyText}
    </EmptyState>
  )
  return (
    <RecordList list={subjectOf === null ? { ...list, ...notYet } : list} empty={empty} hasBadge={false} isTall>
      {(items) => (
        <>
          {error && <Notice tone="warn">{error.message}</Notice>}
          <SectionTitle
            link={unreadRows.length ? { text: isPending ? texts.reading : texts.readAll, onPress: readAll } : undefined}
          >
            {count ? texts.unreadCount(count) : texts.allRead}
          </SectionTitle>
          <Cells>
            {items.map((item) => (
              <NoticeCell key={item.noticeId} item={item} subject={subjectOf?.(item.link)} onOpen={open} />
            ))}
          </Cells>
        </>
      )}
    </RecordList>
  )
}

// A subject that came later would push the rows below it away.
const notYet = { data: undefined, error: undefined, isPending: true }

type CellProps = { item: NoticeItem; subject: string | undefined; onOpen: (item: NoticeItem) => void }

const NoticeCell = ({ item, subject, onOpen }: CellProps) => (
  <Cell
    title={
      <>
        {!item.isRead && <StatusTag tone="run">{texts.unread}</StatusTag>}
        <View className={item.isRead ? '' : 'strong'}>{item.title}</View>
        {subject && <View>{subject}</View>}
      </>
    }
    note={
      <>
        <View>{item.body}</View>
        <View>{momentText(item.at)}</View>
      </>
    }
    onPress={item.link || !item.isRead ? () => onOpen(item) : undefined}
  />
)
