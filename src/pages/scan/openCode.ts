import type { Role } from '@/contracts/roles'
import { readCode } from '@/features/registry/readCode'
import { api } from '@/platform/api'
import { replace } from '@/platform/navigation'
import { paths } from '../paths'

/** Opens what a scanned or typed code is for whoever scanned it. Throws what the server says of a forged one. */
export async function openCode(code: string, role: Role | undefined): Promise<void> {
  const { isMine } = await readCode(code)
  if (role === 'inspector') return void replace(paths.checkIn, { code })
  if (role === 'enterpriseUser' && isMine) {
    const { inspections } = await api.inspection.current({})
    const [current] = inspections
    if (current) return void replace(paths.inspection, { id: current.inspectionId })
  }
  void replace(paths.landing, { code })
}
