import { go } from '@/platform/navigation'
import { type Entry, useOwnEntries } from '@/platform/outbox'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { KeptTag } from '@/ui/KeptTag'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'

/** Reports and ratings that wait on this phone to be sent; nothing when none do. `isNew` = only new reports. */
export function WaitingReports({ isNew = false }) {
  const entries = useOwnEntries().filter(
    ({ state, procedure }) => state !== 'sent' && (!isNew || procedure === 'ticket.submit'),
  )
  if (!entries.length) return null
  return (
    <>
      <SectionTitle>{texts.outboxHead(entries.length)}</SectionTitle>
      <Cells>
        {entries.map((entry) => (
          <Cell
            key={entry.clientId}
            isStrong
            title={entry.title}
            note={
              <>
                <View>{factsOf(entry)}</View>
                {entry.state === 'refused' ? <StatusTag tone="bad">{texts.outboxRefused}</StatusTag> : <KeptTag />}
              </>
            }
            onPress={() => go('/pkg-reporter/kept/index')}
          />
        ))}
      </Cells>
    </>
  )
}

function factsOf({ photos, savedAt }: Entry) {
  const count = photos.filter(({ seconds }) => !seconds).length
  const files = [count && texts.photos(count), photos.length > count && texts.voice]
  return [texts.onPhone, ...files, momentText(new Date(savedAt).toISOString())].filter(Boolean).join('·')
}
