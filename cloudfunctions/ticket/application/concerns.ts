import type { contract, Parsed } from '../../../src/contracts'
import { boundTo, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf } from '../../_shared/paging'
import { contactOf } from '../../identity/public'
import { concernsOf, lockConcern, setHandled } from '../concerns/store'
import { watchSubject } from '../retaliation/begin'
import { concernIssues, takenUpNotice } from '../retaliation/texts'
import * as store from '../store'
import { barredAgenciesOf, requireNoStake } from './stake'
import { tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>
type Concern = Awaited<ReturnType<typeof concernsOf>>[number]

/** What the identity custodian does for reporters who are watched over. He knows them by the numbers of their reports. */
export const concernHandlers = {
  async concerns({ only, cursor, limit }: Input<'concerns'>, call: Call) {
    const rows = await concernsOf(call.tx, {
      region: boundTo(call, 'regionCode'),
      barred: await barredAgenciesOf(call),
      isHandled: only === 'handled',
      after: idCursor(cursor),
      limit: limit + 1,
    })
    const { items, nextCursor } = pageOf(
      rows,
      limit,
      (row) => row,
      ({ concernId }) => concernId,
    )
    const names = await namesOf(call, items)
    return { items: items.map((concern) => present(concern, names)), nextCursor }
  },

  async handleConcern({ concernId, note }: Input<'handleConcern'>, call: Call) {
    const concern = await lockConcern(call.tx, concernId)
    const ticket = concern && (await store.ticketById(call.tx, concern.ticketId))
    if (!ticket || !concern.regionCode.startsWith(boundTo(call, 'regionCode'))) throw fail('NOT_FOUND')
    await requireNoStake(call, ticket)
    if (concern.handledAt) throw fail('WRONG_STATE', { message: concernIssues.handled })
    await setHandled(call.tx, concernId, { handledAt: call.now, handledBy: personOf(call), note })
    call.record(watchSubject, concern.watchId, { event: 'concernHandled', concernId, noteDigest: sm3(note) })
    tellReporter(call, ticket, takenUpNotice)
    return { handledAt: call.now.toISOString() }
  },
} satisfies Partial<Handlers<'ticket'>>

/** How whoever is in trouble can be reached, of which his custodian knows nothing but the number. */
export const reachOf = ({ isUnsigned, confidentiality }: Pick<store.TicketRow, 'isUnsigned' | 'confidentiality'>) => {
  if (isUnsigned) return 'unsigned' as const
  return confidentiality === 'sealed' ? ('sealed' as const) : ('named' as const)
}

// A page is mostly one custodian's work: each name is opened once.
const namesOf = async (call: Call, concerns: readonly Concern[]) => {
  const ids = [...new Set(concerns.flatMap(({ handledBy }) => handledBy ?? []))]
  return new Map(await Promise.all(ids.map(async (id) => [id, (await contactOf(call, id))?.name ?? ''] as const)))
}

const present = (concern: Concern, names: ReadonlyMap<string, string>) => {
  const { concernId, kind, receiptNumber, raisedAt, handledAt, handledBy, note } = concern
  return {
    concernId,
    kind,
    receiptNumber,
    reach: reachOf(concern),
    raisedAt: raisedAt.toISOString(),
    handling: handledAt && { at: handledAt.toISOString(), by: names.get(handledBy ?? '') ?? '', note: note ?? '' },
  }
}
