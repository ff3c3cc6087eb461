import type { Role } from '@/contracts/roles'
import { readCode } from '@/features/registry/readCode'
import { replace } from '@/platform/navigation'
import { codeFromScan } from '@/platform/scanEntry'
import { paths } from '../paths'

/** Opens what a scanned or typed code is for whoever scanned it. Throws what the server says of a forged one. */
export async function openCode(scanned: string, role: Role | undefined): Promise<void> {
  // A camera reads the whole printed address; a typed code has blanks and stays as it is.
  const code = codeFromScan(scanned) ?? scanned
  await readCode(code)
  // What a code is leads its owner on to the visit that goes on there.
  void replace(role === 'inspector' ? paths.checkIn : paths.landing, { code })
}
