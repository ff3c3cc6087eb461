import type { Outputs } from '@/platform/api'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import type { Action } from '../../action/useAction'
import { LetterText } from '../../letter/LetterText'
import { texts } from './texts'

type Letter = Outputs['ticket']['officeShow']['letters'][number]

/** Somebody saved the draft while it was being written on: what he saved, and which of the two goes on. */
export function SavedMeanwhile({ draft, action: { words, setWord } }: { draft: Letter; action: Action }) {
  const latest = String(draft.version)
  if ((words.letterVersion ?? latest) === latest) return null
  return (
    <>
      <Notice
        tone="warn"
        title={texts.savedBy(draft.savedBy ?? draft.issuerName, momentText(draft.savedAt ?? draft.draftedAt))}
      >
        {texts.savedMeanwhile}
      </Notice>
      <Cells>
        <Block>
          <View className="strong">{draft.title}</View>
        </Block>
        <LetterText letter={draft} />
        <Block hasLine>
          <Button kind="outline" onPress={() => setWord('letterVersion', latest, pick(draft))}>
            {texts.takeTheirs}
          </Button>
        </Block>
        <Block>
          <Button kind="outline" onPress={() => setWord('letterVersion', latest)}>
            {texts.keepMine}
          </Button>
        </Block>
      </Cells>
    </>
  )
}

/** The words of a draft with the version they come from. */
export const pick = ({ kind, title, facts, basis, demands, rectifyDays, version }: Letter) => ({
  kind,
  title,
  facts,
  basis,
  demands,
  ...(rectifyDays === null ? {} : { rectifyDays: String(rectifyDays) }),
  letterVersion: String(version),
})
