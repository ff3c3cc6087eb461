import type { InspectionItem } from '../../../_shared/schema'
import type { CityAgency, Field } from './agencies'
import { countryItems } from './itemsOfCountry'
import { safetyItems } from './itemsOfSafety'
import { tradeItems } from './itemsOfTrade'
import { dayBefore, type Making, registryAge } from './making'

/** An inspection item of a field with the article it rests on; `industries` is who it is meant for. */
export type ItemLine = {
  name: string
  basis: string
  industries: readonly string[] | 'all'
  isUnpublished?: boolean
}

/** The row of an item with whom it is meant for. */
export type CityItem = InspectionItem & { industries: ItemLine['industries'] }

const library: Record<Field, readonly ItemLine[]> = { ...tradeItems, ...safetyItems, ...countryItems }

/** Every agency's items: published ones, and some that wait for publication and so may not be used yet. */
export const makeItems = (making: Making, agencies: readonly CityAgency[]): CityItem[] =>
  agencies.flatMap(({ agencyId, field }) =>
    library[field].map(({ name, basis, industries, isUnpublished }) => ({
      itemId: making.uuid(),
      agencyId,
      name,
      basis,
      industries,
      publishedAt: isUnpublished ? null : new Date(`${dayBefore(making, registryAge)}T01:00:00Z`),
    })),
  )
