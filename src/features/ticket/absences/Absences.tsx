import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { confirm, toast } from '@/platform/feedback'
import { useQuery } from '@/platform/query'
import { useCommand } from '@/platform/useCommand'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { deskRoles } from '../desk/DeskCells'
import { Loaded } from '../Loaded'
import { AbsenceForm } from './AbsenceForm'
import { TakeOverSheet } from './TakeOverSheet'
import { texts } from './texts'

type Data = Outputs['ticket']['absences']
type Absence = Data['absences'][number]

/** Who of the unit is away, who acts for him, and handing over what is open. */
export function Absences() {
  const [isAdding, setAdding] = useState(false)
  const [taken, setTaken] = useState<Absence>()
  const query = useQuery<Data>({ queryKey: ['ticket', 'absences'], queryFn: () => api.ticket.absences({}) })
  return (
    <Page title={texts.page}>
      <View className="note under">{texts.intro}</View>
      <Loaded query={query} pageFor={deskRoles} hasBadge={false}>
        {(data) => (
          <>
            <SectionTitle>{texts.now}</SectionTitle>
            {data.absences.map((absence, place) => (
              <Row key={absence.absenceId} absence={absence} isFirst={place === 0} onTake={() => setTaken(absence)} />
            ))}
            {!data.absences.length && (
              <Cells>
                <Block>{texts.none}</Block>
              </Cells>
            )}
            <Button kind="plain" onPress={() => setAdding(true)}>
              {texts.add}
            </Button>
            {isAdding && <AbsenceForm data={data} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
      {taken && (
        <TakeOverSheet
          absence={taken}
          onClose={() => setTaken(undefined)}
          onDone={(words) => {
            setTaken(undefined)
            toast(words)
          }}
        />
      )}
    </Page>
  )
}

type RowProps = { absence: Absence; isFirst: boolean; onTake: () => void }

function Row({ absence, isFirst, onTake }: RowProps) {
  const { absenceId, personName, deputyName, from, until, reason, recordedBy, open, mayTakeOver, mayEnd } = absence
  const ending = useCommand<{ absenceId: string }, unknown>({
    send: (input) => api.ticket.endAbsence(input),
    done: texts.ended,
  })
  const end = async () => {
    if (await confirm({ title: texts.endAsk, text: texts.endText, yes: texts.end })) ending.run({ absenceId })
  }
  return (
    <>
      {ending.error && (
        <Notice tone="bad" isAlert>
          {ending.error.message}
        </Notice>
      )}
      <Cells isSpaced={!isFirst}>
        <Block>
          <View className="strong">{texts.who(personName, deputyName)}</View>
          <View className="note">
            <Facts>{[texts.when(from, until), reason].join('·')}</Facts>
            <Facts>{[open ? texts.open(open) : texts.noneOpen, texts.recordedBy(recordedBy)].join('·')}</Facts>
          </View>
        </Block>
        {mayTakeOver && open > 0 && <Cell icon="swap" title={texts.take} onPress={onTake} />}
        {mayEnd && <Cell icon="undo" title={texts.end} onPress={end} />}
      </Cells>
    </>
  )
}
