import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm } from '@/platform/feedback'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { CommandFailure, issueOf } from '../CommandFailure'
import { useInspectionCommand } from '../inspection'
import type { Inspection } from '../states'
import { texts } from './texts'

type Head = { clientId: string; inspectionId: string; version: number }

/** What an agency's office may do, and how each is sent; the server lists which of them are open. */
const ways = {
  informResult: (head: Head, note: string) => api.inspection.informResult({ ...head, note }),
  closeRefused: (head: Head, reason: string) => api.inspection.closeRefused({ ...head, reason }),
  cancel: (head: Head, reason: string) => api.inspection.cancel({ ...head, reason }),
}

export type AgencyAction = keyof typeof ways

/** The actions of this list that have a form here. */
export const agencyActions = (actions: readonly string[]) =>
  (Object.keys(ways) as AgencyAction[]).filter((action) => actions.includes(action))

type Props = { inspection: Inspection; action: AgencyAction; isPrimary: boolean }

/** One action with its reason; the words are kept until the server has them. */
export function AgencyForm({ inspection, action, isPrimary }: Props) {
  const { inspectionId, version } = inspection
  const words = texts[action]
  const { fields, change, clear, clientId } = useDraft(`${action}.${inspectionId}`, { text: '' })
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useInspectionCommand(
    () => ways[action]({ clientId, inspectionId, version }, fields.text),
    clear,
  )
  const isShort = fields.text.trim().length < 2
  const send = async () => {
    setTried(true)
    if (isShort) return
    if (await confirm({ title: words.askTitle, text: words.askText, yes: words.send, no: texts.back }))
      await mutate(undefined)
  }
  return (
    <>
      <SectionTitle>{words.title}</SectionTitle>
      <CommandFailure error={error} />
      <Cells>
        <TextArea
          label={words.label}
          placeholder={words.placeholder}
          value={fields.text}
          onChange={(text) => change({ text })}
          most={words.most}
          error={isTried && isShort ? words.short : (issueOf(error, 'note') ?? issueOf(error, 'reason'))}
        />
        <Block hasLine>
          <Button kind={isPrimary ? 'primary' : 'grey'} isBusy={isPending} busyText={texts.sending} onPress={send}>
            {words.send}
          </Button>
        </Block>
      </Cells>
    </>
  )
}
