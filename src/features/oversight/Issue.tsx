import { useState } from 'react'
import { issueStates } from '@/contracts/oversightLists'
import { bureauRoles } from '@/contracts/roles'
import { ticketCategories } from '@/contracts/ticket/categories'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { goSignIn } from '@/platform/signIn'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { PageError } from '@/ui/PageError'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { StatusTag } from '@/ui/StatusTag'
import { Timeline } from '@/ui/Timeline'
import { type IssueAction, isIssueAction } from './forms'
import { Grouped } from './Grouped'
import { IssueSheet } from './IssueSheet'
import { Measures } from './Measures'
import { PrintIssue } from './PrintIssue'
import { texts } from './texts'
import { toneOfIssue } from './tones'

/** One issue as its page reads it. */
export type IssueView = Outputs['oversight']['issueShow']

type Props = { issueId: string; onTicket: (ticketId: string) => void }

/** One structural issue: its reports, analysis, measures and way; what may be done comes from the server. */
export function Issue({ issueId, onTicket }: Props) {
  const [chosen, setChosen] = useState<IssueAction>()
  const { data, error, refetch } = useQuery<IssueView>({
    queryKey: ['oversight', 'issueShow', { issueId }],
    queryFn: () => api.oversight.issueShow({ issueId }),
  })
  if (error?.code === 'NOT_SIGNED_IN') goSignIn()
  const names = (data?.actions ?? []).map(({ event }) => event).filter(isIssueAction)
  const primary = data?.actions.find(({ isPrimary }) => isPrimary)?.event
  const main = names.find((name) => name === primary)
  const footer = main && (
    <BottomBar>
      <Button kind="primary" onPress={() => setChosen(main)}>
        {texts.forms[main].title}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.onePage} footer={footer}>
      {!data && (error ? <PageError error={error} onRetry={refetch} roles={bureauRoles} /> : <Skeleton />)}
      {data && (
        <>
          <Facts issue={data} />
          <Grouped issue={data} onTicket={onTicket} />
          {data.analysis && <Words title={texts.analysis}>{data.analysis}</Words>}
          <Measures measures={data.measureList} />
          {data.conclusion && <Words title={texts.conclusion}>{data.conclusion}</Words>}
          <Others names={names.filter((name) => name !== main)} onChoose={setChosen} />
          <View className="only-screen">
            <Way issue={data} />
            {!data.actions.length && <Notice>{texts.readOnly}</Notice>}
          </View>
          <PrintIssue />
          {chosen && (
            <IssueSheet
              key={chosen}
              action={chosen}
              fixed={{ issueId, version: data.version }}
              initial={chosen === 'analyseIssue' && data.analysis ? { analysis: data.analysis } : undefined}
              choices={choicesOf(data)}
              onClose={() => setChosen(undefined)}
            />
          )}
        </>
      )}
    </Page>
  )
}

const choicesOf = ({ measureList, shown }: IssueView) => ({
  measureId: measureList.filter(({ doneAt }) => !doneAt).map(({ measureId, text }) => ({ key: measureId, text })),
  ticketId: shown.map(({ ticketId, title, receiptNumber }) => ({ key: ticketId, text: title, note: receiptNumber })),
})

const Facts = ({ issue }: { issue: IssueView }) => (
  <Cells isSpaced>
    <Block>
      <View className="head-line">
        <StatusTag tone={toneOfIssue[issue.state]}>{issueStates[issue.state]}</StatusTag>
      </View>
      <View className="strong">{issue.title}</View>
      {issue.clock && (
        <View className="due-line">
          <DeadlineBadge clock={issue.clock} />
        </View>
      )}
    </Block>
    <Cell isKeyValue title={texts.bureau} value={issue.bureauName} />
    {issue.agencyName && <Cell isKeyValue title={texts.agency} value={issue.agencyName} />}
    {issue.category && <Cell isKeyValue title={texts.category} value={ticketCategories[issue.category].words} />}
    <Cell isKeyValue title={texts.time} value={texts.from(issue.since, issue.until)} />
  </Cells>
)

const Words = ({ title, children }: { title: string; children: string }) => (
  <>
    <SectionTitle>{title}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{children}</View>
      </Block>
    </Cells>
  </>
)

const Others = ({ names, onChoose }: { names: IssueAction[]; onChoose: (name: IssueAction) => void }) =>
  names.length > 0 && (
    <View className="only-screen">
      <SectionTitle>{texts.others}</SectionTitle>
      <Cells>
        {names.map((name) => (
          <Cell key={name} icon="pen" title={texts.forms[name].title} onPress={() => onChoose(name)} />
        ))}
      </Cells>
    </View>
  )

const Way = ({ issue: { timeline } }: { issue: IssueView }) => (
  <>
    <SectionTitle>{texts.timeline}</SectionTitle>
    <Cells>
      <Timeline
        label={texts.timeline}
        steps={timeline.map(({ seq, event, actor, at, note }) => ({
          key: seq,
          kind: 'ok',
          title: texts.events[event]?.(actor) ?? actor,
          at,
          text: note ?? undefined,
        }))}
      />
    </Cells>
  </>
)
