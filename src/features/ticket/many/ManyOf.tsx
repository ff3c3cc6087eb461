import { type ReactNode, useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { tab } from '@/platform/navigation'
import { usePages } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { useCommand } from '@/platform/useCommand'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { RecordList } from '@/ui/RecordList'
import { SectionTitle } from '@/ui/SectionTitle'
import { EmptyState } from '@/ui/States'
import { TextArea } from '@/ui/TextArea'
import type { QueueRow } from '../OfficeRow'
import { firstFilter, queueFilter } from '../queueFilter'
import { AgencyPickCell } from '../routing/AgencyPickCell'
import { ChosenRow } from './ChosenRow'
import { Outcomes } from './Outcomes'
import { texts } from './texts'
import { useChosen } from './useChosen'

type Answer = Outputs['ticket']['acceptMany']
type Wanted = { tickets: { ticketId: string; version: number }[]; triage: string; agencyId?: string }

/** `children` stand above the list. */
type Props = { step: 'accept' | 'assign'; children: ReactNode }

const states = { accept: 'submitted', assign: 'accepted' } as const

function seeQueue(): void {
  queueFilter.set({ ...firstFilter, only: 'open' })
  void tab('/pages/records/index')
}

/** What waits for the step, with a mark to choose each, and the step for all that are chosen. */
export function ManyOf({ step, children }: Props) {
  const list = usePages<QueueRow>({
    queryKey: ['ticket', 'queue', { only: 'waiting', state: states[step] }],
    queryFn: (cursor) => api.ticket.queue({ only: 'waiting', state: states[step], cursor }),
  })
  const { chosen, isChosen, toggle, all, none } = useChosen(list.items)
  const [triage, setTriage] = useState('')
  const [agency, setAgency] = useState<{ id: string; name: string } | null>(null)
  const [isTried, setTried] = useState(false)
  const [answer, setAnswer] = useState<{ rows: QueueRow[]; given: Answer }>()
  const command = useCommand<Wanted, Answer>({
    send: ({ triage: words, agencyId, ...input }) =>
      step === 'accept' ? api.ticket.acceptMany(input) : api.ticket.assignMany({ ...input, triage: words, agencyId }),
    onDone: (given) => {
      setAnswer({ rows: chosen, given })
      none()
    },
  })
  const isShort = step === 'assign' && triage.trim().length < 5
  const run = async () => {
    setTried(true)
    if (isShort) return reveal('triage')
    const question = { title: texts.ask[step](chosen.length), text: texts.askText, yes: texts.yes[step] }
    if (!(await confirm(question))) return
    const tickets = chosen.map(({ ticketId, version }) => ({ ticketId, version }))
    command.run({ tickets, triage, agencyId: agency?.id })
  }
  const footer = list.items.length > 0 && (
    <BottomBar>
      <Button kind="primary" onPress={run} isBusy={command.isRunning} isDisabled={!chosen.length}>
        {chosen.length ? texts.verbs[step](chosen.length) : texts.choose}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      {children}
      {answer && <Outcomes rows={answer.rows} answer={answer.given} />}
      {command.error && (
        <Notice tone="bad" isAlert>
          {command.error.message}
        </Notice>
      )}
      <View className="note under">{texts.intro[step]}</View>
      <RecordList
        list={list}
        empty={
          <EmptyState icon="okc" title={texts.empty} action={{ text: texts.seeQueue, onPress: seeQueue }}>
            {texts.emptyText}
          </EmptyState>
        }
      >
        {(rows) => (
          <>
            <SectionTitle
              link={chosen.length ? { text: texts.none, onPress: none } : { text: texts.all, onPress: all }}
            >
              {texts.chosen(chosen.length)}
            </SectionTitle>
            <Cells role="group" aria-label={texts.page}>
              {rows.map((row) => (
                <ChosenRow
                  key={row.ticketId}
                  row={row}
                  isChosen={isChosen(row.ticketId)}
                  onPress={() => toggle(row.ticketId)}
                />
              ))}
            </Cells>
          </>
        )}
      </RecordList>
      {step === 'assign' && chosen.length > 0 && (
        <>
          <SectionTitle>{texts.triage}</SectionTitle>
          <Cells>
            <TextArea
              id="triage"
              label={texts.triage}
              placeholder={texts.triageHint}
              value={triage}
              most={500}
              onChange={setTriage}
              error={command.problems.triage ?? (isTried && isShort ? texts.shortTriage : undefined)}
            />
          </Cells>
          <SectionTitle>{texts.agency}</SectionTitle>
          <Cells>
            <AgencyPickCell value={agency} onChange={setAgency} />
          </Cells>
        </>
      )}
    </Page>
  )
}
