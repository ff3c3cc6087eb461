import { useState } from 'react'
import { agencyRoles } from '@/contracts/roles'
import { ticketCategories } from '@/contracts/ticket/categories'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts as FactLine } from '@/ui/Facts'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { ActionBar } from '../action/ActionBar'
import { ActionFields } from '../action/ActionFields'
import { ActionSheet } from '../action/ActionSheet'
import { actionForms } from '../action/forms'
import { OtherActions } from '../action/OtherActions'
import { useAction } from '../action/useAction'
import { wordedClock } from '../clock'
import { Given } from '../documents/Given'
import { Loaded } from '../Loaded'
import { StepCells } from './StepCells'
import { requestSteps } from './steps'
import { texts } from './texts'

type Request = Outputs['ticket']['agencyShow']

/** A request for an explanation: the neutral words, the question, the day, the answer. Nothing tells who reported. */
export function RequestPage({ requestId }: { requestId: string }) {
  const query = useQuery<Request>({
    queryKey: ['ticket', 'agencyShow', { requestId }],
    queryFn: () => api.ticket.agencyShow({ requestId }),
  })
  const { data } = query
  const primary = data?.actions.find(({ isPrimary }) => isPrimary)?.event
  // Keyed by version: what the reviewer returned begins anew with the words that he read.
  if (data && (primary === 'agencyDraft' || primary === 'agencyRespond'))
    return <Answering key={data.version} request={data} name={primary} />
  return (
    <Page title={texts.page}>
      <Loaded query={query} pageFor={agencyRoles}>
        {(request) => (
          <>
            <Facts request={request} />
            {request.state === 'open' && (
              <Notice>
                <Explained terms={['legalUnit']}>{texts.readOnly}</Explained>
              </Notice>
            )}
            {request.state === 'inReview' && <InReview draft={request.draft} />}
            {request.answer !== null && <Answered request={request} />}
            <StepCells steps={requestSteps(request)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type AnsweringProps = { request: Request; name: 'agencyDraft' | 'agencyRespond' }

function Answering({ request, name }: AnsweringProps) {
  const { requestId, version, draft, remark, actions } = request
  const [isReturning, setReturning] = useState(false)
  const action = useAction({
    subject: { requestId, version },
    form: actionForms[name],
    initial: draft ? { answer: draft } : {},
  })
  const canReturn = actions.some(({ event }) => event === 'agencyReturnDraft')
  return (
    <Page title={texts.page} footer={<ActionBar action={action} />}>
      {remark && (
        <Notice tone="warn" title={texts.returned}>
          {remark}
        </Notice>
      )}
      <Facts request={request} />
      {canReturn && <Notice>{texts.reviewHead}</Notice>}
      <ActionFields action={action} />
      <OtherActions names={canReturn ? ['agencyReturnDraft'] : []} onChoose={() => setReturning(true)} />
      <StepCells steps={requestSteps(request)} />
      {isReturning && (
        <ActionSheet
          subject={{ requestId, version }}
          form={actionForms.agencyReturnDraft}
          onClose={() => setReturning(false)}
        />
      )}
    </Page>
  )
}

const InReview = ({ draft }: { draft: string | null }) => (
  <>
    <Notice icon="clock">
      <Explained terms={['legalUnit']}>{texts.inReview}</Explained>
    </Notice>
    <SectionTitle>{texts.draft}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{draft}</View>
      </Block>
    </Cells>
  </>
)

const isWaiting = ({ state }: Request) => state === 'open' || state === 'inReview'
const toneOf = (request: Request) => (isWaiting(request) ? 'run' : 'ok')

const Facts = ({ request }: { request: Request }) => (
  <>
    <Cells>
      <Block>
        <View className="head-line">
          <StatusTag tone={toneOf(request)}>{texts.states[request.state]}</StatusTag>
          {request.clock && <DeadlineBadge clock={wordedClock(request.clock)} />}
        </View>
        <View className="title">{ticketCategories[request.category].words}</View>
        <View className="note">
          <FactLine>
            {[texts.number(request.number, request.askedAt), request.clock && texts.before(request.clock.dueAt)]
              .filter(Boolean)
              .join('·')}
          </FactLine>
        </View>
      </Block>
      {request.escalationLevel > 0 && isWaiting(request) && (
        <Notice tone="bad" title={texts.escalated(request.escalationLevel)}>
          {texts.escalatedText}
        </Notice>
      )}
    </Cells>
    <SectionTitle>{texts.summary}</SectionTitle>
    <Cells>
      <Block>
        <QuietBlock>{request.summary}</QuietBlock>
        <View className="note chips-note">
          <Explained terms={['summary', 'retaliation']}>{texts.summaryNote}</Explained>
        </View>
      </Block>
      {request.reporterName && (
        <Cell icon="user" title={texts.reporter} note={texts.reporterNote} value={request.reporterName} />
      )}
    </Cells>
    <SectionTitle>{texts.question}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{request.question}</View>
        <View className="note">
          <FactLine>{texts.asked(request.askedBy, request.askedAt)}</FactLine>
        </View>
      </Block>
    </Cells>
    <Given attachments={request.attachments} />
  </>
)

const Answered = ({ request: { answer, answeredAt } }: { request: Request }) => (
  <>
    <SectionTitle>{texts.answer}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{answer}</View>
        {answeredAt && <View className="note">{texts.answeredAt(answeredAt)}</View>}
      </Block>
    </Cells>
  </>
)
