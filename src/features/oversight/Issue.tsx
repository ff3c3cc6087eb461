import { issueStates } from '@/contracts/oversightLists'
import { bureauRoles } from '@/contracts/roles'
import { ticketCategories } from '@/contracts/ticket/categories'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Timeline } from '@/ui/Timeline'
import { type IssueAction, isIssueAction } from './forms'
import { Grouped } from './Grouped'
import { IssueSheet } from './IssueSheet'
import { Measures } from './Measures'
import { PrintIssue } from './PrintIssue'
import { RecordFrame, RecordHead, Words } from './RecordFrame'
import { texts } from './texts'
import { toneOfIssue } from './tones'

/** One issue as its page reads it. */
export type IssueView = Outputs['oversight']['issueShow']

type Props = { issueId: string; onTicket: (ticketId: string) => void }

/** One structural issue: its reports, analysis, measures and way. */
export function Issue({ issueId, onTicket }: Props) {
  const query = useQuery<IssueView>({
    queryKey: ['oversight', 'issueShow', { issueId }],
    queryFn: () => api.oversight.issueShow({ issueId }),
  })
  const sheet = (action: IssueAction, issue: IssueView, onClose: () => void) => (
    <IssueSheet
      key={action}
      action={action}
      fixed={{ issueId, version: issue.version }}
      initial={action === 'analyseIssue' && issue.analysis ? { analysis: issue.analysis } : undefined}
      choices={choicesOf(issue)}
      onClose={onClose}
    />
  )
  return (
    <RecordFrame words={texts} roles={bureauRoles} query={query} isAction={isIssueAction} sheet={sheet}>
      {(issue, others) => (
        <>
          <Facts issue={issue} />
          <Grouped issue={issue} onTicket={onTicket} />
          {issue.analysis && <Words title={texts.analysis}>{issue.analysis}</Words>}
          <Measures measures={issue.measureList} />
          {issue.conclusion && <Words title={texts.conclusion}>{issue.conclusion}</Words>}
          {others && <View className="only-screen">{others}</View>}
          <View className="only-screen">
            <Way issue={issue} />
            {!issue.actions.length && <Notice>{texts.readOnly}</Notice>}
          </View>
          <PrintIssue />
        </>
      )}
    </RecordFrame>
  )
}

const choicesOf = ({ measureList, shown }: IssueView) => ({
  measureId: measureList.filter(({ doneAt }) => !doneAt).map(({ measureId, text }) => ({ key: measureId, text })),
  ticketId: shown.map(({ ticketId, title, receiptNumber }) => ({ key: ticketId, text: title, note: receiptNumber })),
})

const Facts = ({ issue }: { issue: IssueView }) => (
  <RecordHead tone={toneOfIssue[issue.state]} state={issueStates[issue.state]} title={issue.title} clock={issue.clock}>
    <Cell isKeyValue title={texts.bureau} value={issue.bureauName} />
    {issue.agencyName && <Cell isKeyValue title={texts.agency} value={issue.agencyName} />}
    {issue.category && <Cell isKeyValue title={texts.category} value={ticketCategories[issue.category].words} />}
    <Cell isKeyValue title={texts.time} value={texts.from(issue.since, issue.until)} />
  </RecordHead>
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
