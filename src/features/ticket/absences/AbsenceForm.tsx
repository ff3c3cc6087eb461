import { useState } from 'react'
import { api, type Inputs, type Outputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { CommandSheet } from '../CommandSheet'
import { PickCell } from '../routing/PickCell'
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
  const fieldOf = (isTried: boolean) => (name: keyof Fields) => ({
    id: name,
    value: fields[name],
    onChange: set(name),
    error: saving.problems[name] ?? (isTried ? mistakes[name] : undefined),
  })
  const away = colleagues.find(({ personId }) => personId === fields.personId)
  const people = colleagues.map(({ personId, name, title }) => ({ key: personId, text: name, note: title }))
  return (
    <CommandSheet
      title={texts.add}
      verb={texts.save}
      command={saving}
      isReady={Object.values(mistakes).every((mistake) => !mistake)}
      onSend={() => saving.run(fields)}
      onClose={onClose}
    >
      {(isTried) => {
        const field = fieldOf(isTried)
        return (
          <>
            <Cells isSpaced>
              {(isHead || !isOne) && (
                <PickCell
                  label={texts.person}
                  searchText={texts.searchPeople}
                  options={people}
                  {...field('personId')}
                  onChange={(personId) => setFields((all) => ({ ...all, personId, deputyId: '' }))}
                />
              )}
              {away?.deputyIds.length !== 0 && (
                <PickCell
                  label={texts.deputy}
                  searchText={texts.searchPeople}
                  options={people.filter(({ key }) => !away || away.deputyIds.includes(key))}
                  {...field('deputyId')}
                />
              )}
              <DayCell label={texts.from} {...field('from')} />
              <DayCell label={texts.until} min={fields.from} {...field('until')} />
              <InputCell label={texts.reason} placeholder={texts.reasonHint} maxLength={200} {...field('reason')} />
            </Cells>
            {away?.deputyIds.length === 0 && <Notice tone="warn">{texts.nobody(away.name)}</Notice>}
          </>
        )
      }}
    </CommandSheet>
  )
}
