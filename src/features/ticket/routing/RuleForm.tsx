import { useState } from 'react'
import { api, type Inputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { reveal } from '@/platform/reveal'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { AgencyPickCell } from './AgencyPickCell'
import { choices, type Region, type Rule, withAny } from './model'
import { PickCell } from './PickCell'
import { texts } from './texts'

type Fields = Inputs['ticket']['addRoutingRule']
type Draft = Omit<Fields, 'clientId' | 'priority'> & { priority: string; agencyName: string | null }

type Props = {
  /** Left out: a new rule. */
  rule?: Rule
  regions: readonly Region[]
  onClose: () => void
}

const targets = (Object.keys(texts.targets) as Fields['target'][]).map((key) => ({ key, text: texts.targets[key] }))

/** A rule to write, or the next version of one. */
export function RuleForm({ rule, regions, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule, regions))
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const command = useCommand<Omit<Fields, 'clientId'>, unknown>({
    send: (input) =>
      rule
        ? api.ticket.changeRoutingRule({
            ...input,
            ruleNumber: rule.ruleNumber,
            version: rule.versions[0]?.version ?? 0,
          })
        : api.ticket.addRoutingRule(input),
    done: rule ? texts.saved : texts.added,
    onDone: onClose,
  })
  const mistakes = mistakesOf(draft)
  const problems = { ...(isTried ? mistakes : {}), ...command.problems }
  const save = async () => {
    setTried(true)
    const first = Object.keys(mistakes)[0]
    if (first) return reveal(first)
    if (!(await confirm({ title: texts.saveAsk, text: texts.saveText, yes: texts.saveYes }))) return
    const { agencyName: _, priority, ...fields } = draft
    command.run({ ...fields, priority: Number(priority) })
  }
  return (
    <FormSheet
      title={rule ? texts.changeTitle(rule.ruleNumber) : texts.add}
      onClose={onClose}
      verb={rule ? texts.save : texts.add}
      onSend={save}
      isBusy={command.isRunning}
      problem={command.error?.message}
    >
      <SectionTitle>{texts.note}</SectionTitle>
      <Cells>
        <TextArea
          id="note"
          label={texts.note}
          placeholder={texts.noteHint}
          value={draft.note}
          most={60}
          onChange={(note) => set({ note })}
          error={problems.note}
        />
        <InputCell
          id="priority"
          label={texts.priorityField}
          kind="number"
          value={draft.priority}
          onChange={(priority) => set({ priority })}
          error={problems.priority}
        />
      </Cells>
      <SectionTitle>{texts.conditions}</SectionTitle>
      <Conditions draft={draft} regions={regions} onChange={set} problems={problems} />
      <SectionTitle>{texts.leads}</SectionTitle>
      <RadioCells label={texts.leads} options={targets} value={draft.target} onChange={(target) => set({ target })} />
      <SectionTitle>{texts.valid}</SectionTitle>
      <Cells>
        <DayCell
          id="validFrom"
          label={texts.validFrom}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          error={problems.validFrom}
        />
        <DayCell
          id="validUntil"
          label={texts.validUntil}
          value={draft.validUntil ?? ''}
          onChange={(day) => set({ validUntil: day || null })}
          error={problems.validUntil}
        />
      </Cells>
      <SectionTitle>{rule ? texts.reason : texts.addReason}</SectionTitle>
      <Cells>
        <TextArea
          id="reason"
          label={rule ? texts.reason : texts.addReason}
          placeholder={texts.reasonHint}
          value={draft.reason}
          most={500}
          onChange={(reason) => set({ reason })}
          error={problems.reason}
        />
      </Cells>
    </FormSheet>
  )
}

type ConditionsProps = {
  draft: Draft
  regions: readonly Region[]
  onChange: (change: Partial<Draft>) => void
  problems: Record<string, string>
}

const Conditions = ({ draft, regions, onChange, problems }: ConditionsProps) => (
  <Cells>
    <PickCell
      id="regionPrefix"
      label={texts.region}
      searchText={texts.region}
      options={regions.map(({ code, name }) => ({ key: code, text: name }))}
      value={draft.regionPrefix}
      onChange={(regionPrefix) => onChange({ regionPrefix })}
      error={problems.regionPrefix}
    />
    <PickCell
      id="agencyLevel"
      label={texts.agencyLevel}
      options={withAny(choices.levels)}
      value={draft.agencyLevel ?? ''}
      onChange={(key) => onChange({ agencyLevel: (key || null) as Draft['agencyLevel'] })}
      error={problems.agencyLevel}
    />
    <AgencyPickCell
      value={draft.agencyId === null ? null : { id: draft.agencyId, name: draft.agencyName ?? '' }}
      onChange={(agency) => onChange({ agencyId: agency?.id ?? null, agencyName: agency?.name ?? null })}
      error={problems.agencyId}
    />
    <PickCell
      id="category"
      label={texts.category}
      options={withAny(choices.categories)}
      value={draft.category ?? ''}
      onChange={(key) => onChange({ category: (key || null) as Draft['category'] })}
    />
    <PickCell
      id="kind"
      label={texts.kind}
      options={withAny(choices.kinds)}
      value={draft.kind ?? ''}
      onChange={(key) => onChange({ kind: (key || null) as Draft['kind'] })}
    />
    <PickCell
      id="source"
      label={texts.source}
      options={withAny(choices.sources)}
      value={draft.source ?? ''}
      onChange={(key) => onChange({ source: (key || null) as Draft['source'] })}
    />
  </Cells>
)

function draftOf(rule: Rule | undefined, regions: readonly Region[]): Draft {
  const current = rule?.versions[0]
  return {
    priority: String(current?.priority ?? 20),
    regionPrefix: current?.regionPrefix ?? regions[0]?.code ?? '',
    agencyLevel: current?.agencyLevel ?? null,
    agencyId: current?.agencyId ?? null,
    agencyName: current?.agencyName ?? null,
    category: current?.category ?? null,
    kind: current?.kind ?? null,
    source: current?.source ?? null,
    target: current?.target ?? 'townshipOffice',
    validFrom: current?.validFrom ?? today(),
    validUntil: current?.validUntil ?? null,
    note: current?.note ?? '',
    reason: '',
  }
}

function mistakesOf({ note, priority, reason }: Draft): Record<string, string> {
  const isPriority = /^\d{1,4}$/.test(priority) && Number(priority) <= 1000
  return {
    ...(note.trim().length < 4 && { note: texts.shortNote }),
    ...(!isPriority && { priority: texts.wrongPriority }),
    ...(reason.trim().length < 5 && { reason: texts.shortReason }),
  }
}
