import { useState } from 'react'
import { ownDrafts } from '@/platform/draft'
import { go } from '@/platform/navigation'
import { useOwnEntries } from '@/platform/outbox'
import { useShown } from '@/platform/shown'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { paths } from '../paths'
import { texts } from './texts'

/** The way to what waits to be sent and to drafts, with how many there are, and to WeChat's messages. */
export function KeptCells() {
  const [drafts, setDrafts] = useState(ownDrafts)
  useShown(() => setDrafts(ownDrafts()))
  const waiting = useOwnEntries().filter(({ state }) => state !== 'sent')
  return (
    <>
      <SectionTitle>{texts.keptHead}</SectionTitle>
      <Cells>
        <Cell
          icon="inbox"
          title={texts.kept}
          note={texts.keptNote(waiting.length, drafts.length)}
          onPress={() => go(paths.kept)}
        />
        <Cell icon="bell" title={texts.reminders} onPress={() => go(paths.reminders)} />
      </Cells>
    </>
  )
}
