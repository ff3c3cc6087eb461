import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FormSheet } from '@/ui/FormSheet'
import { TextArea } from '@/ui/TextArea'
import { type DisputeAction, disputeForms, shortIn } from './forms'
import { texts } from './texts'

type Props = {
  action: DisputeAction
  disputeId: string
  version: number
  /** What stands there before anything is typed. */
  initial?: string
  onClose: () => void
}

// What each form asks for is what its procedure takes: the table of forms names the contract's own fields.
const send = (action: DisputeAction, input: object) =>
  (api.oversight[action] as (input: object) => Promise<unknown>)(input)

/** One step on a dispute in a panel: what it does, its words, one button. The words survive a closed panel. */
export function DisputeSheet({ action, disputeId, version, initial = '', onClose }: Props) {
  const draft = useDraft(`agencyDispute.${action}.${disputeId}`, { words: initial })
  const [isTried, setTried] = useState(false)
  const { title, intro, verb, done } = texts.forms[action]
  const field = disputeForms[action]
  const command = useCommand<object, unknown>({
    send: (input) => send(action, input),
    done,
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const { words } = draft.fields
  const short = field ? shortIn(field, words) : undefined
  const run = () => {
    setTried(true)
    if (!short) command.run({ disputeId, version, ...(field ? { [field.name]: words } : {}) })
  }
  return (
    <FormSheet
      title={title}
      onClose={onClose}
      verb={verb}
      onSend={run}
      isBusy={command.isRunning}
      problem={command.error?.message}
    >
      <View className="note under">{intro}</View>
      {field && (
        <Cells>
          <TextArea
            id={field.name}
            label={field.label}
            placeholder={field.hint}
            value={words}
            most={field.most}
            onChange={(next) => draft.change({ words: next })}
            error={command.problems[field.name] ?? (isTried ? short : undefined)}
          />
        </Cells>
      )}
    </FormSheet>
  )
}
