import type { Role } from '@/contracts/roles'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import type { Waiting } from '@/ui/WaitingCells'
import type { InspectionRow, InspectionState } from '../states'
import { texts } from './texts'

/** States in which each role of an agency has something to do; the server's `actions` decide on the record itself. */
const turns: Partial<Record<Role, readonly InspectionState[]>> = {
  agencyHandler: ['checkedOut'],
  agencyHead: ['refused', 'blocked'],
}

const toDo: Partial<Record<InspectionState, string>> = texts.toDo

/** Inspections that wait for the agency's office: results to tell, refusals and blocked ones to settle; undefined until
 *  they are known. */
export function useAgencyToDo(onOpen: (inspectionId: string) => void): Waiting[] | undefined {
  const role = useSession()?.active?.role
  const turn = (role && turns[role]) ?? []
  const { data, isPending } = useQuery({
    queryKey: ['inspection', 'mine', 'agency', 'toDo'],
    queryFn: () => api.inspection.mine({ limit: 50 }),
    enabled: turn.length > 0,
  })
  if (!turn.length) return []
  if (isPending) return undefined
  return (data?.items ?? [])
    .filter(({ state }) => turn.includes(state))
    .map((row) => ({
      key: row.inspectionId,
      title: toDo[row.state] ?? row.enterpriseName,
      note: [row.enterpriseName, row.itemName].join('·'),
      clock: dated(row),
      onPress: () => onOpen(row.inspectionId),
    }))
}

// Minutes and hours are the visit's own; only days are waited for at a desk.
const dated = ({ clock }: InspectionRow) =>
  clock && clock.kind !== 'ratingDue' && (clock.unit === 'workingDay' || clock.unit === 'calendarDay') ? clock : null
