import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { forgetPhotos } from '@/platform/keptPhotos'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FormSheet } from '@/ui/FormSheet'
import { TextArea } from '@/ui/TextArea'
import { FilePart } from './FilePart'
import { type FileField, idsOf, type KeptFile, unsentIn } from './files'
import { type DisputeAction, disputeForms, shortIn } from './forms'
import { Changed, Overtaken } from './Overtaken'
import { texts } from './texts'

const { meanwhile } = texts

type Props = {
  action: DisputeAction
  title: string
  disputeId: string
  version: number
  /** What was written of it so far: it stands in the field, or is what the step is about. */
  standing?: string
  fileField: FileField
  onClose: () => void
}

/** `base`: on which text the words were written; drafts of an earlier release do not say it. */
type Kept = { words: string; base?: string; files: KeptFile[] }

// What each form asks for is what its procedure takes: the table of forms names the contract's own fields.
const send = (action: DisputeAction, input: object) =>
  (api.oversight[action] as (input: object) => Promise<unknown>)(input)

/** One step on a dispute in a panel: what it does, its words, one button. The words survive a closed panel. */
export function DisputeSheet({ action, title, disputeId, version, standing = '', fileField, onClose }: Props) {
  const begun = { words: standing, base: standing, files: [] }
  const draft = useDraft<Kept>(`agencyDispute.${action}.${disputeId}`, begun)
  // What is only said yes to is new or not since the panel was opened.
  const [opened] = useState(standing)
  const [isTried, setTried] = useState(false)
  const { intro, verb, done } = texts.forms[action]
  const field = disputeForms[action]
  const command = useCommand<object, unknown>({
    send: (input) => send(action, input),
    done,
    onDone: () => {
      void forgetPhotos(files.map(({ key }) => key))
      draft.clear()
      onClose()
    },
  })
  const { words, base = standing, files } = draft.fields
  const short = field ? shortIn(field, words) : undefined
  const hasFiles = action === 'giveAgencyOpinion'
  const unsent = unsentIn(files)
  const isOvertaken = field !== null && base !== standing
  const run = () => {
    setTried(true)
    if (short || unsent || isOvertaken) return
    const said = field ? { [field.name]: words } : {}
    command.run({ disputeId, version, ...said, ...(hasFiles ? { attachmentIds: idsOf(files) } : {}) })
  }
  return (
    <FormSheet
      title={title}
      onClose={onClose}
      verb={verb}
      onSend={run}
      isBusy={command.isRunning}
      problem={command.error?.code === 'STALE' ? meanwhile.stale : command.error?.message}
    >
      {isOvertaken && (
        <Overtaken
          words={standing}
          onTake={() => draft.change({ words: standing, base: standing })}
          onKeep={() => draft.change({ base: standing })}
        />
      )}
      {!field && opened !== standing && <Changed>{standing}</Changed>}
      <View className="note under">{intro}</View>
      {field && (
        <Cells isSpaced>
          <TextArea
            id={field.name}
            label={field.label}
            placeholder={field.hint}
            value={words}
            most={field.most}
            onChange={(next) => draft.change({ words: next })}
            error={command.problems[field.name] ?? (isTried ? (isOvertaken ? meanwhile.choose : short) : undefined)}
          />
        </Cells>
      )}
      {hasFiles && (
        <FilePart
          field={fileField}
          files={files}
          onChange={(change) => draft.change((now) => ({ files: change(now.files) }))}
          error={command.problems.attachmentIds ?? (isTried ? unsent : undefined)}
        />
      )}
    </FormSheet>
  )
}
