import { choose, confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { type Entry, takeBack, throwAway, useSending } from '@/platform/outbox'
import { Cell } from '@/ui/Cell'
import { momentText } from '@/ui/dates'
import { Facts } from '@/ui/Facts'
import { KeptTag } from '@/ui/KeptTag'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'

/** One letter with its state; a touch offers to take it back or to delete it. */
export function LetterCell({ entry }: { entry: Entry }) {
  const isSending = useSending() === entry.clientId
  const { title, procedure, photos, savedAt, state } = entry
  const count = photos.filter(({ seconds }) => !seconds).length
  const files = [count && texts.photos(count), photos.length > count && texts.voice]
  const facts = [texts.kinds[procedure], texts.keptAt(moment(savedAt)), ...files]
  const offer = async () => {
    const { edit, remove } = texts.choices
    const ways = [
      { key: 'edit', text: edit },
      { key: 'remove', text: remove },
    ]
    const picked = await choose(ways, { title })
    if (picked === 'edit') {
      const page = takeBack(entry)
      if (page) void go(page)
    }
    if (picked !== 'remove') return
    const isSure = await confirm({ title: texts.removeTitle, text: texts.removeText, yes: texts.removeYes })
    if (isSure) throwAway(entry)
  }
  return (
    <Cell
      isStrong
      title={title}
      note={
        <>
          {state !== 'sent' && <Facts>{facts.filter(Boolean).join('·')}</Facts>}
          <StateOf entry={entry} isSending={isSending} />
        </>
      }
      onPress={state === 'sent' || isSending ? undefined : offer}
    />
  )
}

type StateProps = { entry: Entry; isSending: boolean }

function StateOf({ entry: { state, reason = '', sentAt = 0 }, isSending }: StateProps) {
  const words = texts.states
  if (isSending) return <StatusTag tone="run">{words.sending}</StatusTag>
  if (state === 'refused') return <StatusTag tone="bad">{words.refused(reason)}</StatusTag>
  if (state === 'sent') return <StatusTag tone="ok">{words.sent(moment(sentAt))}</StatusTag>
  return <KeptTag />
}

const moment = (at: number) => momentText(new Date(at).toISOString())
