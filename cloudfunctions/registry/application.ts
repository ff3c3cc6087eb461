import { assignmentOf, type Call } from '../_shared/call'
import { fail, failAt } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { idCursor, numberCursor, pageOf } from '../_shared/paging'
import { likePattern } from '../_shared/pattern'
import { isLoopback } from './domain'
import { agencyPatterns, enterpriseByCode, enterpriseById, officeOfTownship } from './public'
import * as store from './store'
import { fieldIssues, plateWords } from './texts'

/** Reads of the registry. */
export const registryHandlers: Handlers<'registry'> = {
  async readCode({ code }, call) {
    const enterprise = await enterpriseByCode(call, code)
    const office = await officeOfTownship(call, enterprise.townshipCode)
    const own = call.caller.kind === 'person' ? call.caller.assignment?.enterpriseId : null
    return {
      kind: 'enterprise' as const,
      enterpriseId: enterprise.enterpriseId,
      enterpriseName: enterprise.name,
      address: enterprise.address,
      township: enterprise.township,
      office: office ? { name: office.name, phone: office.phone } : null,
      isMine: own === enterprise.enterpriseId,
    }
  },

  async agencies({ search, cursor, limit }, call) {
    const patterns = search ? agencyPatterns(search) : []
    const rows = await store.agencies(call.tx, { patterns, after: numberCursor(cursor), limit: limit + 1 })
    const present = ({ agencyId, name, shortName, level, management }: (typeof rows)[number]) => ({
      agencyId,
      name,
      shortName,
      level: level as 'city',
      management: management as 'local',
    })
    return pageOf(rows, limit, present, ({ sort }) => String(sort))
  },

  async townships(_input, call) {
    const own = call.caller.kind === 'person' ? call.caller.assignment : null
    const enterprise = own?.enterpriseId ? await enterpriseById(call, own.enterpriseId) : null
    return { townships: await store.townships(call.tx), mine: enterprise?.townshipCode ?? own?.townshipCode ?? null }
  },

  async offices(_input, call) {
    return {
      offices: (await store.offices(call.tx)).map(({ officeId, name, township }) => ({ officeId, name, township })),
    }
  },

  async enterprises({ search, townshipCode, cursor, limit }, call) {
    const region = regionOf(call)
    // Beyond one's reach there is nothing to see.
    if (townshipCode && !townshipCode.startsWith(region)) return { items: [], nextCursor: null }
    const regionPrefix = townshipCode ?? region
    const pattern = search ? likePattern(search) : null
    const rows = await store.enterprises(call.tx, { regionPrefix, pattern, after: idCursor(cursor), limit: limit + 1 })
    return pageOf(
      rows,
      limit,
      (row) => row,
      ({ enterpriseId }) => enterpriseId,
    )
  },

  async plate({ enterpriseId }, call) {
    const own = assignmentOf(call)
    const wanted = own.enterpriseId ?? enterpriseId
    if (!wanted) throw failAt('enterpriseId', fieldIssues.enterprise)
    const enterprise = await enterpriseById(call, wanted)
    if (!own.enterpriseId && !enterprise.townshipCode.startsWith(regionOf(call))) throw fail('NOT_FOUND')
    if (own.enterpriseId && enterpriseId && enterpriseId !== own.enterpriseId) throw fail('NOT_FOUND')
    if (isLoopback(call.config.publicUrl) && !call.config.isDemo) throw fail('PUBLIC_URL_LOOPBACK')
    const printed = await store.currentCode(call.tx, enterprise.enterpriseId)
    const office = await officeOfTownship(call, enterprise.townshipCode)
    if (!printed) throw fail('NOT_FOUND', { message: plateWords.noCode })
    const codeUrl = `${call.config.publicUrl}/s/${printed.code}`
    const pdf = await call.ports.renderPlate({
      enterpriseName: enterprise.name,
      uscc: printed.uscc,
      address: enterprise.address,
      codeUrl,
      plateNumber: printed.plateNumber,
      bureauName: office?.bureauName ?? plateWords.anyBureau,
      officeName: office?.name ?? '',
      officePhone: office?.phone ?? '',
    })
    call.record('enterprise', enterprise.enterpriseId)
    return { fileName: plateWords.fileName(enterprise.name), pdfBase64: Buffer.from(pdf).toString('base64'), codeUrl }
  },
}

// Office staff see their township, bureau staff their region, whoever sees all sees the city.
const regionOf = (call: Call) =>
  call.scope === 'all' ? '' : (assignmentOf(call).townshipCode ?? assignmentOf(call).regionCode ?? 'none')
