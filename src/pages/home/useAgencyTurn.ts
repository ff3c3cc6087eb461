import { useAgencyToDo } from '@/features/inspection/lists/agencyToDo'
import { useAgencyWaiting } from '@/features/ticket/waitsForAgency'
import { go } from '@/platform/navigation'
import { paths } from '../paths'

const openInspection = (id: string) => void go(paths.agencyInspection, { id })

/** Everything that waits for an agency's office: questions, letters and inspections. */
export function useAgencyTurn() {
  const { rows, failed } = useAgencyWaiting()
  const inspections = useAgencyToDo(openInspection)
  return { rows: rows && inspections && [...rows, ...inspections], failed }
}
