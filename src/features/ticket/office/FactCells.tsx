import { bureauRoles } from '@/contracts/roles'
import { ticketCategories } from '@/contracts/ticket/categories'
import { ticketKinds } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { tell } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Explained } from '@/ui/glossary/Explained'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts as recordTexts } from '../record/texts'
import { LeadCells } from '../register/LeadCells'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** Why the ticket came here: the facts the rule looked at, and the rule. */
export const RoutingCells = ({ ticket }: { ticket: Ticket }) => (
  <>
    <SectionTitle>{texts.routing}</SectionTitle>
    <Cells>
      <Cell isKeyValue title={recordTexts.township} value={ticket.townshipName} />
      <Cell isKeyValue title={recordTexts.agency} value={ticket.agencyName ?? recordTexts.noAgency} />
      <Cell isKeyValue title={recordTexts.category} value={ticketCategories[ticket.category].words} />
      <Cell
        isKeyValue
        title={recordTexts.kind}
        value={<Explained terms={['lead', 'dispute']}>{ticketKinds[ticket.kind]}</Explained>}
      />
      <Cell
        isOnPaper
        icon="route"
        title={texts.rule(ticket.routing.ruleNumber, ticket.routing.officeName)}
        note={texts.ruleNote}
        onPress={() => tell(texts.ruleTitle, ticket.routing.reasons.join('\n'))}
      />
      <TryCell ticketId={ticket.ticketId} />
    </Cells>
  </>
)

/** The dry run of this ticket, for a bureau. */
function TryCell({ ticketId }: { ticketId: string }) {
  const role = useSession()?.active?.role
  if (!(bureauRoles as readonly (string | undefined)[]).includes(role)) return null
  return <Cell title={texts.tryRouting} onPress={() => go('/pkg-office/routing/index', { ticketId })} />
}

type Props = { ticket: Ticket }

/** Who reported, as far as the office may know. */
export function ReporterCells({ ticket }: Props) {
  const { reporter, confidentiality, isOnBehalf, isUnsigned, source, lead } = ticket
  if (lead) return <LeadCells ticketId={ticket.ticketId} lead={lead} />
  // Nobody to ask: what the software goes on with says so above.
  if (source === 'system') return null
  if (isUnsigned)
    return (
      <>
        <SectionTitle>{texts.reporter}</SectionTitle>
        <Cells>
          <Cell icon="user" title={texts.unsigned} note={source === 'insider' ? texts.insider : texts.unsignedNote} />
        </Cells>
      </>
    )
  if (!reporter)
    return (
      isOnBehalf && (
        <Cells isSpaced>
          <Cell icon="user" title={texts.onBehalf} />
        </Cells>
      )
    )
  const { name, title, unit, phoneMasked } = reporter
  return (
    <>
      <SectionTitle>{texts.reporter}</SectionTitle>
      <Cells>
        <Cell
          icon="user"
          title={name}
          note={[title, phoneMasked, isOnBehalf && texts.onBehalf].filter(Boolean).join('·')}
        />
        {unit && <Cell icon="shop" title={unit} note={texts.unit} />}
        <Cell icon="shield" title={texts.reporterNotes[confidentiality]} />
      </Cells>
    </>
  )
}

/** The inspection that the report is about; nothing where there is none or it lies outside the reader's region. */
export const InspectionCell = ({ inspectionId }: { inspectionId: string | null }) =>
  inspectionId && (
    <Cells isSpaced>
      <Cell
        icon="file"
        title={texts.inspection}
        note={texts.inspectionNote}
        onPress={() => go('/pkg-office/inspection/index', { id: inspectionId })}
      />
    </Cells>
  )
