import type { Role } from '@/contracts/roles'
import { readCode } from '@/features/registry/readCode'
import { api } from '@/platform/api'
import { replace } from '@/platform/navigation'
import { codeFromScan } from '@/platform/scanEntry'
import { paths } from '../paths'

/** Opens what a scanned or typed code is for whoever scanned it. Throws what the server says of a forged one. */
export async function openCode(scanned: string, role: Role | undefined): Promise<void> {
  // A camera reads the whole printed address; a typed code has blanks and stays as it is.
  const code = codeFromScan(scanned) ?? scanned
  const { isMine } = await readCode(code)
  if (role === 'inspector') return void replace(paths.checkIn, { code })
  if (role === 'enterpriseUser' && isMine) {
    const { inspections } = await api.inspection.current({})
    const [current] = inspections
    if (current) return void replace(paths.inspection, { id: current.inspectionId })
  }
  void replace(paths.landing, { code })
}
