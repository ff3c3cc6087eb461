import { useState } from 'react'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { ActionSheet } from './ActionSheet'
import { type ActionForm, type ActionName, actionForms, isKnownAction } from './forms'
import { OtherActions } from './OtherActions'
import type { Subject } from './useAction'

/** Forms that know more of the record than the table does. */
type Own = Partial<Record<ActionName, { form: ActionForm; initial: Record<string, string> }>>
type Offered = readonly { event: string; isPrimary: boolean }[]

/** What the server allows on a page of staff: the main action in the bar, the others as rows, and the sheet of the
 *  chosen one. */
export const useActions = (offered: Offered = [], onDone?: (done: string) => void, own: Own = {}) => {
  const [chosen, setChosen] = useState<ActionName>()
  const names = offered.map(({ event }) => event).filter(isKnownAction)
  const main = names.find((name) => offered.some(({ event, isPrimary }) => event === name && isPrimary))
  const footer = main && (
    <BottomBar>
      <Button kind="primary" onPress={() => setChosen(main)}>
        {actionForms[main].words.title}
      </Button>
    </BottomBar>
  )
  const others = (subject: Subject) => (
    <>
      <OtherActions names={names.filter((name) => name !== main)} onChoose={setChosen} />
      {chosen && (
        <ActionSheet
          key={chosen}
          subject={subject}
          form={own[chosen]?.form ?? actionForms[chosen]}
          initial={own[chosen]?.initial}
          isGone={!names.includes(chosen)}
          onClose={() => setChosen(undefined)}
          onDone={onDone && (() => onDone(actionForms[chosen].words.done))}
        />
      )}
    </>
  )
  return { footer, others, isEmpty: names.length === 0 }
}
