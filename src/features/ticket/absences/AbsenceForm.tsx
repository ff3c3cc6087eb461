import { useState } from 'react'
import { api, type Inputs, type Outputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'

type Data = Outputs['ticket']['absences']
type Wanted = Omit<Inputs['ticket']['recordAbsence'], 'clientId'>
type Fields = { personId: string; deputyId: string; from: string; until: string; reason: string }

/** Who is away, from when until when, and who acts for him. */
export function AbsenceForm({ data: { colleagues, ownId, isHead }, onClose }: { data: Data; onClose: () => void }) {
  const isOne = colleagues.some(({ personId }) => personId === ownId)
  const [fields, setFields] = useState<Fields>({
    personId: isOne ? ownId : '',
    deputyId: '',
    from: today(),
    until: '',
    reason: '',
  })
  const [isTried, setTried] = useState(false)
  const set = (name: keyof Fields) => (value: string) => setFields((all) => ({ ...all, [name]: value }))
  const saving = useCommand<Wanted, unknown>({
    send: (input) => api.ticket.recordAbsence(input),
    done: texts.saved,
    onDone: onClose,
  })
  const mistakes: Partial<Fields> = {
    personId: fields.personId ? undefined : texts.choose,
    deputyId: fields.deputyId ? undefined : texts.choose,
    from: fields.from ? undefined : texts.noDay,
    until: fields.until ? undefined : texts.noDay,
    reason: fields.reason.trim().length < 2 ? texts.short : undefined,
  }
  const save = () => {
    setTried(true)
    if (Object.values(mistakes).every((mistake) => !mistake)) saving.run(fields)
  }
  const errorOf = (name: keyof Fields) => saving.problems[name] ?? (isTried ? mistakes[name] : undefined)
  const field = (name: keyof Fields) => ({ id: name, value: fields[name], onChange: set(name), error: errorOf(name) })
  const away = colleagues.find(({ personId }) => personId === fields.personId)
  const people = colleagues.map(({ personId, name, title }) => ({ key: personId, text: name, note: title }))
  return (
    <FormSheet
      title={texts.add}
      onClose={onClose}
      verb={texts.save}
      onSend={save}
      isBusy={saving.isRunning}
      problem={saving.error?.message}
    >
      <Cells isSpaced>
        {(isHead || !isOne) && (
          <PersonCell
            label={texts.person}
            people={people}
            {...field('personId')}
            onChange={(personId) => setFields((all) => ({ ...all, personId, deputyId: '' }))}
          />
        )}
        {away?.deputyIds.length !== 0 && (
          <PersonCell
            label={texts.deputy}
            people={people.filter(({ key }) => !away || away.deputyIds.includes(key))}
            {...field('deputyId')}
          />
        )}
        <DayCell label={texts.from} {...field('from')} />
        <DayCell label={texts.until} min={fields.from} {...field('until')} />
        <InputCell label={texts.reason} placeholder={texts.reasonHint} maxLength={200} {...field('reason')} />
      </Cells>
      {away?.deputyIds.length === 0 && <Notice tone="warn">{texts.nobody(away.name)}</Notice>}
    </FormSheet>
  )
}

type PersonProps = {
  id: string
  label: string
  people: { key: string; text: string; note: string }[]
  value: string
  onChange: (personId: string) => void
  error?: string
}

function PersonCell({ id, label, people, value, onChange, error }: PersonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Cell
        id={id}
        isKeyValue
        title={label}
        value={people.find(({ key }) => key === value)?.text ?? texts.choose}
        error={error}
        onPress={() => setOpen(true)}
      />
      <PickerSheet
        title={label}
        searchText={texts.searchPeople}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={people}
        value={value}
        onPick={onChange}
      />
    </>
  )
}
