import { ownDrafts } from '@/platform/draft'
import { keptAnswersOf } from '@/platform/keptAnswers'
import { go } from '@/platform/navigation'
import { callPhone } from '@/platform/phoneCall'
import { Cell } from './Cell'
import { Cells } from './Cells'
import { texts } from './texts'

type Office = { name: string; phone: string | null }

/** What a page that cannot be shown leaves to do: the drafts on this device, and somebody to call. */
export function FailureWays() {
  const drafts = ownDrafts().length
  const office = knownOffice()
  return (
    <Cells isSpaced>
      {drafts > 0 && (
        <Cell icon="file" title={texts.seeDrafts(drafts)} onPress={() => go('/pkg-reporter/kept/index')} />
      )}
      {office?.phone ? (
        <Cell icon="phone" title={texts.callOffice(office.name)} onPress={() => callPhone(office.phone ?? '')} />
      ) : (
        <HotlineCell />
      )}
    </Cells>
  )
}

/** Whom anybody may call. */
export const HotlineCell = () => (
  <Cell icon="phone" title={texts.hotline} note={texts.hotlineNote} onPress={() => callPhone('12345')} />
)

/** The judicial office whose number came with an inspection that this device kept; the last one that has a number. */
const knownOffice = (): Office | undefined =>
  (keptAnswersOf('inspection', 'show') as ({ office?: Office | null } | undefined)[])
    .map((inspection) => inspection?.office ?? undefined)
    .filter((office) => office?.phone)
    .pop()
