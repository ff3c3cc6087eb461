import { go, replace } from '@/platform/navigation'
import { type Entry, takeBack, useOwnEntries } from '@/platform/outbox'
import { EmptyState } from '@/ui/States'
import { texts } from './texts'

/** The rating of this inspection that waits in the outbox; undefined when none does. */
export const useKeptRating = (inspectionId: string): Entry | undefined =>
  useOwnEntries().find(({ procedure, subject }) => procedure === 'rating.submit' && subject === inspectionId)

/** A rating on the phone: when it goes, or why it was not taken. */
export function RatingKept({ entry }: { entry: Entry }) {
  if (entry.state === 'sent')
    return (
      <EmptyState icon="okc" title={texts.thanks}>
        {texts.thanksText}
      </EmptyState>
    )
  const edit = () => {
    const page = takeBack(entry)
    if (page) void replace(page)
  }
  return entry.state === 'refused' ? (
    <EmptyState icon="xc" title={texts.refused} action={{ text: texts.edit, onPress: edit }}>
      {entry.reason}
    </EmptyState>
  ) : (
    <EmptyState
      icon="clock"
      title={texts.kept}
      action={{ text: texts.outbox, onPress: () => void go('/pkg-reporter/kept/index') }}
    >
      {texts.keptText}
    </EmptyState>
  )
}
