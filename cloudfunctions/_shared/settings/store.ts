import type { Executor } from '../database/connect'

/** All settings a tenant has changed; defaults stand in the features' tables with their source. */
export const tenantSettings = async (db: Executor) =>
  new Map(
    (await db.selectFrom('tenantSetting').select(['key', 'value']).execute()).map(({ key, value }) => [key, value]),
  )
