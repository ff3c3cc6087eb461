import { useAgencyToDo } from '@/features/inspection/lists/agencyToDo'
import { useDisputeTurn } from '@/features/oversight/waiting/disputeTurn'
import { useAgencyWaiting } from '@/features/ticket/waitsForAgency'
import { go } from '@/platform/navigation'
import { paths } from '../paths'

const openInspection = (id: string) => void go(paths.agencyInspection, { id })

/** Everything that waits for an agency's office: questions, letters, inspections and disputes. */
export function useAgencyTurn() {
  const { rows, failed } = useAgencyWaiting()
  const inspections = useAgencyToDo(openInspection)
  const disputes = useDisputeTurn()
  return { rows: rows && inspections && disputes && [...rows, ...inspections, ...disputes], failed }
}
