import { api } from '@/platform/api'

/** An agency's name by its id, for a form that was opened with the id alone. */
export async function agencyOf(agencyId: string): Promise<{ id: string; name: string } | undefined> {
  const page = await api.registry.agencies({ limit: 50 }).catch(() => undefined)
  const found = page?.items.find((agency) => agency.agencyId === agencyId)
  return found && { id: found.agencyId, name: found.name }
}
