import type { Role } from '@/contracts/roles'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import type { InspectionState } from '../states'
import { InspectionCell } from './InspectionCell'
import { texts } from './texts'

/** States in which each role of an agency has something to do; the server's `actions` decide on the record itself. */
const turns: Partial<Record<Role, readonly InspectionState[]>> = {
  agencyHandler: ['checkedOut'],
  agencyHead: ['refused', 'blocked'],
}

type Props = { onOpen: (inspectionId: string) => void }

/** Inspections that wait for the agency's office: results to tell, refusals and blocked ones to settle. */
export function AgencyToDo({ onOpen }: Props) {
  const role = useSession()?.active?.role
  const turn = (role && turns[role]) ?? []
  const { data, isPending } = useQuery({
    queryKey: ['inspection', 'mine', 'agency', 'toDo'],
    queryFn: () => api.inspection.mine({ limit: 50 }),
    enabled: turn.length > 0,
  })
  if (isPending) return <Skeleton />
  const rows = data?.items.filter(({ state }) => turn.includes(state)) ?? []
  if (!rows.length) return null
  return (
    <>
      <SectionTitle>{texts.agencyToDo(rows.length)}</SectionTitle>
      <Cells>
        {rows.map((row) => (
          <InspectionCell key={row.inspectionId} row={row} side="agency" onPress={() => onOpen(row.inspectionId)} />
        ))}
      </Cells>
    </>
  )
}
