import { api } from '@/platform/api'

/** An agency's name by its id, for a form that was opened with the id alone. */
export async function agencyOf(agencyId: string): Promise<{ id: string; name: string } | undefined> {
  for (let cursor: string | undefined; ; ) {
    const page = await api.registry.agencies({ limit: 50, cursor }).catch(() => undefined)
    const found = page?.items.find((agency) => agency.agencyId === agencyId)
    if (found) return { id: found.agencyId, name: found.name }
    if (!page?.nextCursor) return undefined
    cursor = page.nextCursor
  }
}
