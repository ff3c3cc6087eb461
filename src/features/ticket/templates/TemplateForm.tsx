import { useState } from 'react'
import { api } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { useCommand } from '@/platform/useCommand'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { InputCell } from '@/ui/InputCell'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { CommandSheet } from '../CommandSheet'
import { texts } from './texts'
import type { Template } from './useTemplates'

type Props = { template?: Template; onClose: () => void }

/** A wording to write or to change. */
export function TemplateForm({ template, onClose }: Props) {
  const [title, setTitle] = useState(template?.title ?? '')
  const [text, setText] = useState(template?.text ?? '')
  const saving = useCommand<{ templateId?: string; title: string; text: string }, unknown>({
    send: (input) => api.ticket.saveTemplate(input),
    done: texts.saved,
    onDone: onClose,
  })
  const removing = useCommand<{ templateId: string }, unknown>({
    send: (input) => api.ticket.removeTemplate(input),
    done: texts.removed,
    onDone: onClose,
  })
  const mistakes = {
    title: title.trim().length < 2 ? texts.shortName : undefined,
    text: text.trim().length < 5 ? texts.shortText : undefined,
  }
  const remove = async () => {
    if (template && (await confirm({ title: texts.removeAsk, text: texts.removeText, yes: texts.removeYes })))
      removing.run({ templateId: template.templateId })
  }
  return (
    <CommandSheet
      title={template ? texts.change : texts.add}
      verb={texts.save}
      command={{ ...saving, error: saving.error ?? removing.error }}
      isReady={!mistakes.title && !mistakes.text}
      onSend={() => saving.run({ templateId: template?.templateId, title, text })}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <Cells>
            <InputCell
              id="title"
              label={texts.name}
              placeholder={texts.nameHint}
              value={title}
              onChange={setTitle}
              maxLength={20}
              error={saving.problems.title ?? (isTried ? mistakes.title : undefined)}
            />
          </Cells>
          <SectionTitle>{texts.text}</SectionTitle>
          <Cells>
            <TextArea
              id="text"
              label={texts.text}
              placeholder={texts.textHint}
              value={text}
              most={2000}
              onChange={setText}
              error={saving.problems.text ?? (isTried ? mistakes.text : undefined)}
            />
          </Cells>
          {template && (
            <Cells isSpaced>
              <Cell icon="xc" title={texts.remove} onPress={remove} />
            </Cells>
          )}
        </>
      )}
    </CommandSheet>
  )
}
