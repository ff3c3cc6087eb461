import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { HotlineCell } from '@/ui/FailureWays'
import { SectionTitle } from '@/ui/SectionTitle'
import { paths } from '../paths'
import { texts } from './texts'

const number = process.env.TARO_APP_FILING_NUMBER

/** What is kept of a person, rights, receipts, the hotline, and what this app is. */
export function HelpCells() {
  const isSignedIn = Boolean(useSession())
  return (
    <>
      <SectionTitle>{texts.mine}</SectionTitle>
      <Cells>
        <Cell icon="lock" title={texts.privacy} onPress={() => go(paths.mine, { part: 'privacy' })} />
        {isSignedIn && <Cell icon="file" title={texts.consents} onPress={() => go(paths.mine)} />}
      </Cells>
      <SectionTitle>{texts.help}</SectionTitle>
      <Cells>
        <Cell icon="shield" title={texts.rights} onPress={() => go(paths.rights)} />
        <Cell icon="book" title={texts.terms} onPress={() => go(paths.terms)} />
        <Cell icon="lock" title={texts.complaint} onPress={() => go(paths.complaint)} />
        <Cell icon="receipt" title={texts.receipt} onPress={() => go(paths.receipt)} />
        <HotlineCell />
        <Cell
          icon="info"
          title={texts.about}
          // Only a number that was given; a release without one says nothing of it.
          note={number && texts.filing(number)}
          onPress={() => go(paths.mine, { part: 'about' })}
        />
      </Cells>
    </>
  )
}
