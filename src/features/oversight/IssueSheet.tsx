import { type ReactNode, useState } from 'react'
import { api } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import { TextArea } from '@/ui/TextArea'
import { type IssueAction, issueForms, mistakesIn } from './forms'
import { texts } from './texts'

type Props = {
  action: IssueAction
  /** Sent without being asked: the issue with its version, or agency and category of a suggestion. */
  fixed: object
  initial?: Record<string, string>
  /** What there is to choose from, by field. */
  choices?: Partial<Record<string, readonly { key: string; text: string }[]>>
  onClose: () => void
  onDone?: (issueId: string) => void
  /** Fields of this step alone, drawn before the others with what is wrong in them. */
  before?: (problems: Readonly<Record<string, string>>) => ReactNode
}

// What each form asks for is what its procedure takes: the table of forms names the contract's own fields.
const send = (action: IssueAction, input: object) =>
  (api.oversight[action] as (input: object) => Promise<{ issueId: string }>)(input)

/** One step on an issue in a panel: what it does, its fields, one button. */
export function IssueSheet({ action, fixed, initial = {}, choices = {}, onClose, onDone = onClose, before }: Props) {
  const [words, setWords] = useState(initial)
  const [isTried, setTried] = useState(false)
  const { title, intro, verb, done } = texts.forms[action]
  const command = useCommand<object, { issueId: string }>({
    send: (input) => send(action, input),
    done,
    onDone: ({ issueId }) => onDone(issueId),
  })
  const mistakes = mistakesIn(action, words)
  const problems: Record<string, string> = { ...(isTried ? mistakes : {}), ...command.problems }
  const set = (name: string) => (value: string) => setWords((all) => ({ ...all, [name]: value }))
  const run = () => {
    setTried(true)
    if (Object.keys(mistakes).length) return
    const { isDone, ...given } = words
    command.run({ ...fixed, ...given, ...(isDone === undefined ? {} : { isDone: isDone === 'yes' }) })
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
      {before?.(problems)}
      {issueForms[action].map((field) => {
        const { name, label } = field
        const rest = { id: name, label, value: words[name] ?? '', onChange: set(name), error: problems[name] }
        if (field.kind === 'choice')
          return (
            <View key={name}>
              <SectionTitle>{label}</SectionTitle>
              <RadioCells label={label} options={choices[name] ?? []} value={words[name]} onChange={set(name)} />
              <View id={name} className="under-field">
                <FieldError error={problems[name]} />
              </View>
            </View>
          )
        return (
          <View key={name}>
            {field.kind === 'words' && <SectionTitle>{label}</SectionTitle>}
            <Cells isSpaced={field.kind !== 'words'}>
              {field.kind === 'words' && <TextArea {...rest} placeholder={field.hint} most={field.most} />}
              {field.kind === 'line' && <InputCell {...rest} placeholder={field.hint} maxLength={field.most} />}
              {field.kind === 'day' && <DayCell {...rest} />}
              {field.kind === 'switch' && (
                <Switch
                  title={label}
                  note={texts.fields.isDoneNote}
                  isOn={words[name] === 'yes'}
                  onChange={(isOn) => set(name)(isOn ? 'yes' : 'no')}
                />
              )}
            </Cells>
          </View>
        )
      })}
    </FormSheet>
  )
}
