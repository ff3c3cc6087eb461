import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { Loaded } from '../Loaded'
import { ledgerReaders, registrars } from '../register/LeadEntries'
import { BoxForm } from './BoxForm'
import { BoxLog } from './BoxLog'
import { CheckForm } from './CheckForm'
import { texts } from './texts'

type List = Outputs['ticket']['boxes']

/** A box of the unit. */
export type Box = List['boxes'][number]

type Sheet = { kind: 'form'; box?: Box } | { kind: 'check' | 'log'; box: Box }

/** The boxes of a unit: which wait to be opened this month, and what was found in them. */
export function Boxes() {
  const [sheet, setSheet] = useState<Sheet>()
  const role = useSession()?.active?.role
  const mayChange = registrars.some((own) => own === role)
  const query = useQuery<List>({ queryKey: ['ticket', 'boxes'], queryFn: () => api.ticket.boxes({}) })
  const close = () => setSheet(undefined)
  return (
    <>
      <Loaded query={query} pageFor={ledgerReaders}>
        {({ boxes, timesAMonth }) => (
          <>
            <View className="note under">{texts.intro(timesAMonth)}</View>
            {boxes.length === 0 && (
              <EmptyState icon="inbox" title={texts.empty}>
                {texts.emptyText}
              </EmptyState>
            )}
            {boxes.map((box) => (
              <Cells key={box.boxId} isSpaced>
                <Cell
                  isStrong
                  title={texts.titleOf(box.kind, box.name)}
                  badge={<BoxTag box={box} times={timesAMonth} />}
                  note={box.lastCheck ? texts.last(box.lastCheck) : texts.never}
                />
                {mayChange && box.isInUse && (
                  <Cell icon="check" title={texts.check} onPress={() => setSheet({ kind: 'check', box })} />
                )}
                <Cell icon="list" title={texts.log} onPress={() => setSheet({ kind: 'log', box })} />
                {mayChange && <Cell icon="pen" title={texts.change} onPress={() => setSheet({ kind: 'form', box })} />}
              </Cells>
            ))}
            {mayChange && (
              <Button kind="plain" onPress={() => setSheet({ kind: 'form' })}>
                {texts.add}
              </Button>
            )}
          </>
        )}
      </Loaded>
      {sheet?.kind === 'form' && <BoxForm box={sheet.box} onClose={close} />}
      {sheet?.kind === 'check' && <CheckForm box={sheet.box} onClose={close} />}
      {sheet?.kind === 'log' && <BoxLog box={sheet.box} onClose={close} />}
    </>
  )
}

const BoxTag = ({ box: { isInUse, checkedTimes }, times }: { box: Box; times: number }) => {
  if (!isInUse) return <StatusTag tone="idle">{texts.outOfUse}</StatusTag>
  return checkedTimes >= times ? (
    <StatusTag tone="ok">{texts.checked}</StatusTag>
  ) : (
    <StatusTag tone="warn">{texts.unchecked}</StatusTag>
  )
}
