import { leadersMeasures } from '@/contracts/ticket/measureLists'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { ActionSheet } from '../action/ActionSheet'
import { type ActionForm, type ActionName, actionForms, type Field } from '../action/forms'
import { texts } from '../action/texts'
import { AnswerSheet, DraftSheet, WholeLetterSheet } from './letters/LetterActions'
import { SmallPopulation } from './SummaryBlock'

type Ticket = Outputs['ticket']['officeShow']

type Props = {
  name: ActionName
  /** The words that were pressed. */
  title?: string
  ticket: Ticket
  initial?: Record<string, string>
  onClose: () => void
  /** Does another action instead. */
  onChoose: Choose
}

/** Opens an action; its panel bears the words that were pressed. */
export type Choose = (name: ActionName, title?: string) => void

// Telling somebody by phone or in person needs a name: of whoever is sealed or did not sign in nobody has one, unless he
// was registered; and by letter only what came by one, or from another body, is answered.
const waysNotFor = ({ confidentiality, isUnsigned, lead }: Ticket) =>
  confidentiality === 'sealed' || (isUnsigned && !lead) ? ['phone', 'inPerson', 'letter'] : lead ? [] : ['letter']

/** An action with what this ticket knows already. */
export function OfficeAction({ name, title, ticket, initial, onClose, onChoose }: Props) {
  // A note is no step.
  const isGone = name === 'addNote' ? !ticket.mayWriteNote : !ticket.actions.some(({ event }) => event === name)
  const rest = { title, ticket, isGone, onClose }
  switch (name) {
    case 'draftLetter':
      return <DraftSheet {...rest} />
    case 'issueLetter':
    case 'returnDraft':
    case 'discardLetter':
      return <WholeLetterSheet name={name} {...rest} />
    case 'decideObjection':
    case 'checkRectification':
      return <AnswerSheet name={name} {...rest} />
    default:
      return <PlainSheet name={name} initial={initial} onChoose={onChoose} {...rest} />
  }
}

/** The ticket's agency, the office's proposal, who must not be told how. */
function PlainSheet({ name, ticket, initial: given, isGone, onChoose, ...rest }: Props & { isGone: boolean }) {
  const { ticketId, version, proposal, redactedSummary } = ticket
  const role = useSession()?.active?.role
  const takesProposal = name === 'transfer' && proposal?.kind === 'transfer'
  const { data, isPending } = useQuery({
    queryKey: ['registry', 'offices'],
    queryFn: () => api.registry.offices({}),
    enabled: takesProposal,
    staleTime: 600_000,
  })
  if (takesProposal && isPending) return null
  const proposed = data?.offices.find((office) => office.name === proposal?.toOfficeName)
  const initial = {
    ...given,
    ...(takesProposal && { reason: proposal.reason, ...(proposed && { toOfficeId: proposed.officeId }) }),
    ...(name === 'requestExplanation' && redactedSummary && { redactedSummary }),
  }
  return (
    <ActionSheet
      {...rest}
      subject={{ ticketId, version }}
      form={formFor(name, ticket)}
      initial={initial}
      above={name === 'correctOnSpot' && <LetterInstead ticket={ticket} onChoose={onChoose} />}
      below={{ redactedSummary: <SmallPopulation ticket={ticket} /> }}
      attachments={passable(ticket)}
      without={withoutIn(name, ticket, role === 'bureauLeader')}
      isGone={name === 'recuse' ? !ticket.mayRecuse : isGone}
    />
  )
}

const withoutIn = (name: ActionName, ticket: Ticket, isLeader: boolean): readonly string[] | undefined => {
  if (name === 'originatorInformed') return waysNotFor(ticket)
  return name === 'recordMeasure' && !isLeader ? leadersMeasures : undefined
}

// A document is the reporter's own words: it goes on only where he let himself be named.
const passable = (ticket: Ticket) =>
  isNamed(ticket) ? ticket.attachments : ticket.attachments.filter(({ kind }) => kind !== 'document')

// Whoever chose to be open and was there himself to choose it.
const isNamed = ({ confidentiality, isUnsigned }: Ticket) => confidentiality === 'open' && !isUnsigned

/** What was not put right at once is no matter of a reply: a letter asks for it by a day. */
const LetterInstead = ({ ticket, onChoose }: Pick<Props, 'ticket' | 'onChoose'>) =>
  ticket.actions.some(({ event }) => event === 'draftLetter') ? (
    <Cells>
      <Cell
        icon="seal"
        title={texts.correctOnSpot.instead}
        note={texts.correctOnSpot.insteadNote}
        onPress={() => onChoose('draftLetter', texts.correctOnSpot.instead)}
      />
    </Cells>
  ) : (
    <Notice>{texts.correctOnSpot.insteadVertical}</Notice>
  )

// The agency is known already; where nothing stood still there is nothing to choose; of whoever is open the agency learns
// the name.
function formFor(name: ActionName, ticket: Ticket): ActionForm {
  const form: ActionForm = actionForms[name]
  const isKnown = ({ kind, name: field }: Field) =>
    (name === 'assign' && ticket.agencyName !== null && kind === 'agency') ||
    (name === 'resume' && !ticket.canGoOn && field === 'how')
  const { openIntro: intro, openAskText: askText } = texts.requestExplanation
  const words = name === 'requestExplanation' && isNamed(ticket) ? { ...form.words, intro, askText } : form.words
  return { ...form, words, fields: form.fields.filter((field) => !isKnown(field)) }
}
