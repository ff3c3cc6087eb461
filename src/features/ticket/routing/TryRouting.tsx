import { useState } from 'react'
import { api, type Inputs, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Loaded } from '../Loaded'
import { AgencyPickCell } from './AgencyPickCell'
import { Attempt } from './Attempt'
import { choices } from './model'
import { PickCell } from './PickCell'
import { texts } from './texts'

type Case = Inputs['ticket']['tryRouting']

/** A dry run: a case made up, or a ticket that was picked. */
export const TryRouting = ({ ticketId }: { ticketId?: string }) =>
  ticketId ? <Answer wanted={{ ticketId }} /> : <CaseForm />

function CaseForm() {
  const [agency, setAgency] = useState<{ id: string; name: string } | null>(null)
  const [fields, setFields] = useState<Case>({
    townshipCode: '',
    category: 'frequency',
    kind: 'complaint',
    source: 'pairedEnterprise',
    day: today(),
  })
  const [wanted, setWanted] = useState<Case>()
  const set = (change: Partial<Case>) => setFields((now) => ({ ...now, ...change }))
  const places = useQuery<Outputs['registry']['townships']>({
    queryKey: ['registry', 'townships'],
    queryFn: () => api.registry.townships({}),
    staleTime: 600_000,
  })
  const townships = places.data?.townships ?? []
  const townshipCode = fields.townshipCode || townships[0]?.code || ''
  return (
    <>
      <View className="note under">{texts.tryIntro}</View>
      <SectionTitle>{texts.tryCase}</SectionTitle>
      <Cells>
        <PickCell
          id="townshipCode"
          label={texts.township}
          searchText={texts.township}
          options={townships.map(({ code, name, county }) => ({ key: code, text: name, note: county }))}
          value={townshipCode}
          onChange={(code) => set({ townshipCode: code })}
        />
        <AgencyPickCell value={agency} onChange={setAgency} without={texts.unnamed} />
        <PickCell
          id="category"
          label={texts.category}
          options={choices.categories}
          value={fields.category ?? ''}
          onChange={(category) => set({ category: category as Case['category'] })}
        />
        <PickCell
          id="kind"
          label={texts.kind}
          options={choices.kinds}
          value={fields.kind ?? ''}
          onChange={(kind) => set({ kind: kind as Case['kind'] })}
        />
        <PickCell
          id="source"
          label={texts.source}
          options={choices.sources}
          value={fields.source ?? ''}
          onChange={(source) => set({ source: source as Case['source'] })}
        />
        <DayCell id="day" label={texts.day} value={fields.day ?? ''} onChange={(day) => set({ day })} />
      </Cells>
      <Cells>
        <Block>
          <Button
            kind="primary"
            onPress={() => setWanted({ ...fields, townshipCode, agencyId: agency?.id, day: fields.day || undefined })}
          >
            {texts.tryVerb}
          </Button>
        </Block>
      </Cells>
      {wanted && <Answer wanted={wanted} />}
    </>
  )
}

function Answer({ wanted }: { wanted: Case }) {
  const query = useQuery<Outputs['ticket']['tryRouting']>({
    queryKey: ['ticket', 'tryRouting', wanted],
    queryFn: () => api.ticket.tryRouting(wanted),
  })
  return <Loaded query={query}>{(answer) => <Attempt answer={answer} />}</Loaded>
}
