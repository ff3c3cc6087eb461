import { InspectionList } from '@/features/inspection/lists/InspectionList'
import { AgencyLetters } from '@/features/ticket/AgencyLetters'
import { AgencyRequests } from '@/features/ticket/AgencyRequests'
import { StreamTickets } from '@/features/ticket/discipline/StreamTickets'
import { OwnTickets } from '@/features/ticket/OwnTickets'
import { Proposals } from '@/features/ticket/Proposals'
import { Queue } from '@/features/ticket/Queue'
import { go } from '@/platform/navigation'
import { goSignIn } from '@/platform/signIn'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { useChoice } from '@/ui/workbench/choice'
import type { HomeKind } from '../home/homeKind'
import { paths } from '../paths'
import { type RecordsPart, recordsPart } from '../recordsPart'
import { texts } from './texts'

/** What a person in his present role has to do with: one list, or two under a switch. */
export function Records({ kind }: { kind: HomeKind }) {
  const part = recordsPart.use()
  const officeInspection = useChoice(paths.officeInspection)
  const agencyInspection = useChoice(paths.agencyInspection)
  switch (kind) {
    case 'guest':
      return (
        <EmptyState icon="list" title={texts.guestTitle} action={{ text: texts.signIn, onPress: goSignIn }}>
          {texts.guestText}
        </EmptyState>
      )
    case 'enterprise':
      return part === 'tickets' ? (
        <>
          <Parts value="tickets" tickets={texts.tickets} />
          <OwnTickets />
        </>
      ) : (
        <>
          <Parts value="inspections" tickets={texts.tickets} />
          <InspectionList side="enterprise" onOpen={(id) => go(paths.inspection, { id })} />
        </>
      )
    case 'discipline':
      return part === 'tickets' ? (
        <>
          <Parts value="tickets" tickets={texts.tickets} />
          <StreamTickets />
        </>
      ) : (
        <>
          <Parts value="inspections" tickets={texts.tickets} />
          <InspectionList side="office" onOpen={officeInspection.open} chosen={officeInspection.chosen} />
        </>
      )
    case 'agency': {
      const shown = part ?? 'tickets'
      return (
        <>
          <Parts value={shown} tickets={texts.requests} hasLetters />
          {shown === 'tickets' && <AgencyRequests />}
          {shown === 'letters' && <AgencyLetters />}
          {shown === 'inspections' && (
            <InspectionList side="agency" onOpen={agencyInspection.open} chosen={agencyInspection.chosen} />
          )}
        </>
      )
    }
    case 'government':
      return <Proposals />
    case 'inspector':
      return <InspectionList side="inspector" onOpen={(id) => go(paths.inspectorInspection, { id })} />
    case 'reporter':
      return <OwnTickets />
    case 'office':
      return <Queue />
    default:
      return (
        <EmptyState icon="list" title={texts.emptyTitle}>
          {texts.emptyText}
        </EmptyState>
      )
  }
}

type PartsProps = { value: RecordsPart; tickets: string; hasLetters?: boolean }

const Parts = ({ value, tickets, hasLetters }: PartsProps) => (
  <Segment
    label={texts.parts}
    options={[
      { key: 'inspections', text: texts.inspections },
      { key: 'tickets', text: tickets },
      ...(hasLetters ? [{ key: 'letters' as const, text: texts.letters }] : []),
    ]}
    value={value}
    onChange={recordsPart.set}
  />
)
