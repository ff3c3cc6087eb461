import type { contract, Parsed } from '../../../src/contracts'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { leadSources } from '../../../src/contracts/ticket/leadLists'
import { ticketStates } from '../../../src/contracts/ticket/states'
import { addDays, dayOf, startOfDay } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { fileNameOf } from '../../_shared/fileName'
import type { Handlers } from '../../_shared/handlers'
import { firstIdAt } from '../../_shared/ids'
import { idCursor, pageOf } from '../../_shared/paging'
import { bureaus } from '../../registry/public'
import { type LedgerRow, ledgerRows } from '../leads/store'
import { leadIssues, ledgerPaper } from '../leads/texts'
import { barredAgenciesOf } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>
type Filter = Pick<Input<'leadLedger'>, 'from' | 'until' | 'source'>

// A function's answer holds 6 MB, and nobody prints more at once.
const mostLines = 2000

/** 涉企诉求台账: what a unit registered, a bureau also what the units below it did. No word of what was written. */
export const ledgerHandlers = {
  async leadLedger({ cursor, limit, ...input }: Input<'leadLedger'>, call: Call) {
    const filter = { ...(await filterOf(call, input)), after: idCursor(cursor), limit: limit + 1 }
    return pageOf(await ledgerRows(call.tx, filter), limit, presentIn(call), ({ ticketId }) => ticketId)
  },

  async leadLedgerFile(input: Input<'leadLedgerFile'>, call: Call) {
    const found = await ledgerRows(call.tx, { ...(await filterOf(call, input)), after: null, limit: mostLines + 1 })
    const rows = found.slice(0, mostLines).map(presentIn(call))
    const bytes = await call.ports.renderSheet({
      name: ledgerPaper.sheet,
      columns: [...ledgerPaper.columns],
      rows: rows.map((row, place) => lineOf(row, place + 1)),
    })
    const { unitName } = assignmentOf(call)
    call.record(call.scope === 'ownOffice' ? 'office' : 'bureau', unitOf(call), { ...input, leads: rows.length })
    return {
      fileName: fileNameOf(ledgerPaper.fileName(unitName, input.from, input.until), 'xlsx'),
      format: 'xlsx' as const,
      base64: Buffer.from(bytes).toString('base64'),
      isCapped: found.length > mostLines,
    }
  },
} satisfies Partial<Handlers<'ticket'>>

const filterOf = async (call: Call, { from, until, source }: Filter) => {
  if (from > until) throw failAt('until', leadIssues.order)
  const { regionCode } = assignmentOf(call)
  const isOffice = call.scope === 'ownOffice'
  const below = isOffice
    ? []
    : (await bureaus(call)).filter(({ divisionCode }) => divisionCode.startsWith(regionCode ?? '-'))
  return {
    unitId: isOffice ? unitOf(call) : null,
    bureauIds: isOffice ? [] : [...new Set([unitOf(call), ...below.map(({ bureauId }) => bureauId)])],
    from: firstIdAt(startOfDay(from)),
    until: firstIdAt(startOfDay(addDays(until, 1))),
    source: source ?? null,
    barred: await barredAgenciesOf(call),
  }
}

const unitOf = (call: Call) => boundTo(call, call.scope === 'ownOffice' ? 'officeId' : 'bureauId')

// Under seal nobody learns how it came, nor by which number it could be found elsewhere.
const presentIn = (call: Call) => (row: LedgerRow) => {
  const own = assignmentOf(call)
  const isSealed = row.confidentiality === 'sealed'
  return {
    ticketId: row.ticketId,
    number: row.receiptNumber,
    receivedOn: row.receivedOn,
    registeredAt: row.registeredAt.toISOString(),
    registeredBy: row.registeredBy,
    source: isSealed ? null : row.leadSource,
    externalNumber: isSealed ? null : row.externalNumber,
    category: row.category,
    agencyName: row.agencyName,
    townshipName: row.townshipName,
    state: row.state,
    isSealed,
    isPrivateEnterprise: !isSealed && row.isPrivateEnterprise,
    isReadable:
      call.scope === 'ownOffice'
        ? row.officeId === own.officeId
        : row.bureauId === own.bureauId || row.bureauRegion.startsWith(own.regionCode ?? '-'),
  }
}

const lineOf = (row: ReturnType<ReturnType<typeof presentIn>>, place: number) => [
  String(place),
  row.number,
  row.receivedOn,
  dayOf(new Date(row.registeredAt)),
  row.registeredBy,
  row.source ? leadSources[row.source] : ledgerPaper.sealed,
  row.externalNumber ?? '',
  ticketCategories[row.category].words,
  row.agencyName ?? '',
  row.townshipName,
  row.isPrivateEnterprise ? ledgerPaper.yes : ledgerPaper.no,
  ticketStates[row.state],
]
