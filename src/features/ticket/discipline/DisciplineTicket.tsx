import { useState } from 'react'
import { ticketCategories } from '@/contracts/ticket/categories'
import { ticketStates } from '@/contracts/ticket/states'
import { api, type Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Moment } from '@/ui/Moment'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { ActionSheet } from '../action/ActionSheet'
import { actionForms } from '../action/forms'
import { Loaded } from '../Loaded'
import { ClockCells } from '../record/ClockCells'
import { Exchanges } from '../record/Exchanges'
import { Messages } from '../record/Messages'
import { RecordTimeline } from '../record/RecordTimeline'
import { ReplyBlock } from '../record/ReplyBlock'
import { Written } from '../record/Written'
import { toneForOffice } from '../states'
import { streamFilter } from './StreamTickets'
import { texts } from './texts'

type Ticket = Outputs['ticket']['streamShow']

const readers = ['disciplineOfficer'] as const

/** One report as a discipline officer reads it: how it is handled, and its words only where the reporter was open. */
export function DisciplineTicket({ ticketId, onAnswered }: { ticketId: string; onAnswered?: () => void }) {
  const query = useQuery<Ticket>({
    queryKey: ['ticket', 'streamShow', { ticketId }],
    queryFn: () => api.ticket.streamShow({ ticketId }),
  })
  const [isAnswering, setAnswering] = useState(false)
  const { command, words } = actionForms.referralResult
  const canAnswer = query.data?.actions.some(({ event }) => event === command) ?? false
  const footer = canAnswer && (
    <BottomBar>
      <Button kind="primary" onPress={() => setAnswering(true)}>
        {words.title}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer || undefined}>
      <Loaded query={query} pageFor={readers}>
        {(ticket) => (
          <View className="record">
            {isAnswering && (
              <ActionSheet
                subject={{ ticketId, version: ticket.version }}
                form={actionForms.referralResult}
                isGone={!canAnswer}
                onClose={() => setAnswering(false)}
                onDone={() => {
                  setAnswering(false)
                  streamFilter.set({ only: 'answered', search: '' })
                  onAnswered?.()
                }}
              />
            )}
            <View>
              <Notice icon="info">
                {canAnswer ? texts.referredIn : wasHanded(ticket) ? texts.answeredIn : texts.readOnly}
              </Notice>
              <Head ticket={ticket} />
            </View>
            <View>
              <Words ticket={ticket} />
              <Messages messages={ticket.messages} reader="office" />
              <ClockCells clocks={ticket.clocks} totalClock={ticket.totalClock} />
              <Exchanges exchanges={ticket.exchanges} reader="office" />
              {ticket.reply && <ReplyBlock reply={ticket.reply} />}
            </View>
            <View className="record-steps">
              <RecordTimeline ticket={ticket} reader="office" />
            </View>
          </View>
        )}
      </Loaded>
    </Page>
  )
}

// The words of a report that is not open are shown to whom it was handed alone.
const wasHanded = ({ confidentiality, content }: Ticket) => confidentiality !== 'open' && content !== null

const Head = ({
  ticket: { state, title, receiptNumber, submittedAt, inspectionId, agencyName, townshipName, category },
}: {
  ticket: Ticket
}) => (
  <Cells>
    <Block>
      <StatusTag tone={toneForOffice(state)}>{ticketStates[state]}</StatusTag>
      <View as="h2" className="title">
        {title}
      </View>
      <View className="note">
        <Facts>
          {[agencyName ?? texts.noAgency, townshipName, ticketCategories[category].words].filter(Boolean).join('·')}
        </Facts>
      </View>
      <View className="note">
        <Moment at={submittedAt} words={(moment) => texts.submitted(receiptNumber, moment)} />
      </View>
    </Block>
    {inspectionId && (
      <Cell
        icon="file"
        title={texts.seeInspection}
        onPress={() => go('/pkg-office/inspection/index', { id: inspectionId })}
      />
    )}
  </Cells>
)

function Words({ ticket }: { ticket: Ticket }) {
  const { content, redactedSummary } = ticket
  if (content !== null) return <Written title={texts.content} ticket={{ ...ticket, content }} isForStaff />
  return (
    <>
      <SectionTitle>{texts.summary}</SectionTitle>
      <Notice icon="eyeoff">{texts.hidden}</Notice>
      <Cells>
        <Block>
          {redactedSummary === null ? (
            <View className="note">{texts.noSummary}</View>
          ) : (
            <QuietBlock>{redactedSummary}</QuietBlock>
          )}
        </Block>
      </Cells>
    </>
  )
}
