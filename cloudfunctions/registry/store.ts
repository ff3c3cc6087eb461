import type { Executor } from '../_shared/database/connect'

/** The enterprise a printed code or plate number stands for, unless it was revoked. */
export const enterpriseByCode = (db: Executor, key: { column: 'code' | 'plateNumber'; value: string }) =>
  db
    .selectFrom('enterpriseCode')
    .innerJoin('enterprise', 'enterprise.enterpriseId', 'enterpriseCode.enterpriseId')
    .innerJoin('division', 'division.code', 'enterprise.townshipCode')
    .select([
      'enterprise.enterpriseId',
      'enterprise.name',
      'enterprise.address',
      'enterprise.townshipCode',
      'division.name as township',
    ])
    .where(`enterpriseCode.${key.column}`, '=', key.value)
    .where('enterpriseCode.revokedAt', 'is', null)
    .executeTakeFirst()

/** An enterprise with the name of its township. */
export const enterpriseById = (db: Executor, enterpriseId: string) =>
  db
    .selectFrom('enterprise')
    .innerJoin('division', 'division.code', 'enterprise.townshipCode')
    .select([
      'enterpriseId',
      'enterprise.name',
      'address',
      'enterprise.kind',
      'townshipCode',
      'division.name as township',
    ])
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirst()

/** The code that is printed now, with its plate number and the enterprise's own 统一社会信用代码. */
export const currentCode = (db: Executor, enterpriseId: string) =>
  db
    .selectFrom('enterpriseCode')
    .innerJoin('enterprise', 'enterprise.enterpriseId', 'enterpriseCode.enterpriseId')
    .select(['code', 'plateNumber', 'uscc'])
    .where('enterpriseCode.enterpriseId', '=', enterpriseId)
    .where('revokedAt', 'is', null)
    .orderBy('issuedAt', 'desc')
    .executeTakeFirst()

/** The judicial office of a township with its bureau. */
export const officeOfTownship = (db: Executor, townshipCode: string) =>
  officeQuery(db).where('judicialOffice.townshipCode', '=', townshipCode).executeTakeFirst()

/** A judicial office with its bureau. */
export const officeById = (db: Executor, officeId: string) =>
  officeQuery(db).where('officeId', '=', officeId).executeTakeFirst()

/** All judicial offices by township. */
export const offices = (db: Executor) => officeQuery(db).orderBy('judicialOffice.townshipCode').execute()

const officeQuery = (db: Executor) =>
  db
    .selectFrom('judicialOffice')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'judicialOffice.bureauId')
    .innerJoin('division', 'division.code', 'judicialOffice.townshipCode')
    .select([
      'officeId',
      'judicialOffice.name',
      'judicialOffice.phone',
      'judicialOffice.townshipCode',
      'division.name as township',
      'judicialOffice.bureauId',
      'judicialBureau.name as bureauName',
    ])

/** All bureaus. */
export const bureaus = (db: Executor) => db.selectFrom('judicialBureau').selectAll().execute()

/** All divisions by code. */
export const divisions = (db: Executor) =>
  db.selectFrom('division').select(['code', 'name', 'level']).orderBy('code').execute()

/** Every agency by its fixed order. */
export const allAgencies = (db: Executor) =>
  db.selectFrom('enforcementAgency').select(['agencyId', 'level', 'name']).orderBy('sort').execute()

/** All townships with their county. */
export const townships = (db: Executor) =>
  db
    .selectFrom('division')
    .innerJoin('division as county', 'county.code', 'division.parentCode')
    .select(['division.code', 'division.name', 'county.name as county'])
    .where('division.level', '=', 'township')
    .orderBy('division.code')
    .execute()

/** An agency by id. */
export const agencyById = (db: Executor, agencyId: string) =>
  db.selectFrom('enforcementAgency').selectAll().where('agencyId', '=', agencyId).executeTakeFirst()

/** Agencies by their fixed order, after the given place in it; without patterns all of them. */
export const agencies = (db: Executor, filter: { patterns: string[]; after: number; limit: number }) =>
  db
    .selectFrom('enforcementAgency')
    .selectAll()
    .where('sort', '>', filter.after)
    .$if(filter.patterns.length > 0, (query) =>
      query.where(({ or, eb }) => or(filter.patterns.map((pattern) => eb('name', 'like', pattern)))),
    )
    .orderBy('sort')
    .limit(filter.limit)
    .execute()

/** Enterprises in a region by id. */
export const enterprises = (
  db: Executor,
  filter: { regionPrefix: string; pattern: string | null; after: string | null; limit: number },
) =>
  db
    .selectFrom('enterprise')
    .innerJoin('division', 'division.code', 'enterprise.townshipCode')
    .select(['enterpriseId', 'enterprise.name', 'uscc', 'address', 'division.name as township'])
    .where('townshipCode', 'like', `${filter.regionPrefix}%`)
    .$if(filter.pattern !== null, (query) => query.where('enterprise.name', 'like', filter.pattern ?? ''))
    .$if(filter.after !== null, (query) => query.where('enterpriseId', '>', filter.after ?? ''))
    .orderBy('enterpriseId')
    .limit(filter.limit)
    .execute()

/** An officer's newest certificate. */
export const certificateOf = (db: Executor, inspectorId: string) =>
  db
    .selectFrom('inspector')
    .innerJoin('inspectorCertificate', 'inspectorCertificate.inspectorId', 'inspector.inspectorId')
    .select(['inspector.inspectorId', 'agencyId', 'nameSealed', 'number', 'validFrom', 'validUntil', 'status'])
    .where('inspector.inspectorId', '=', inspectorId)
    .orderBy('validUntil', 'desc')
    .executeTakeFirst()

/** An inspection item, published or not. */
export const itemById = (db: Executor, itemId: string) =>
  db.selectFrom('inspectionItem').selectAll().where('itemId', '=', itemId).executeTakeFirst()

/** Agencies whose name or short name is like one of the patterns. */
export const agenciesNamed = async (db: Executor, patterns: string[]) => {
  const rows = await db
    .selectFrom('enforcementAgency')
    .select('agencyId')
    .where(({ or, eb }) =>
      or(patterns.flatMap((pattern) => [eb('name', 'like', pattern), eb('shortName', 'like', pattern)])),
    )
    .execute()
  return rows.map(({ agencyId }) => agencyId)
}

/** Items whose name is like a pattern. */
export const itemsNamed = async (db: Executor, pattern: string) => {
  const rows = await db.selectFrom('inspectionItem').select('itemId').where('name', 'like', pattern).execute()
  return rows.map(({ itemId }) => itemId)
}

/** Enterprises whose name is like a pattern, at most so many. */
export const enterprisesNamed = async (db: Executor, pattern: string, most: number) => {
  const rows = await db
    .selectFrom('enterprise')
    .select('enterpriseId')
    .where('name', 'like', pattern)
    .limit(most)
    .execute()
  return rows.map(({ enterpriseId }) => enterpriseId)
}
