import { sql } from 'kysely'
import { cityStage } from '../fixture/city'
import { reportIn } from '../fixture/reports'
import { faultsOf } from './faults'

const city = cityStage()

// Each broken by hand past the server: whoever looks for faults must find it.
test.each([
  ['in exactly one queue, or ended', `update ticket set queue_kind = 'none' where ticket_id = $`],
  ['with exactly one unit', 'update ticket set queue_id = null where ticket_id = $'],
  ['ended when it ended', 'update ticket set closed_at = now() where ticket_id = $'],
  ['one clock of its state', `update deadline set stopped_at = now() where kind = 'verify' and subject_id = $`],
  ['the total runs', `update deadline set stopped_at = now() where kind = 'total' and subject_id = $`],
  ['one clock of a kind', `update deadline set kind = 'total' where subject_id = $ and stopped_at is null`],
  ['runs or stands as it should', `update deadline set is_paused = true where kind = 'verify' and subject_id = $`],
  ['paused only while', 'update ticket set is_paused = true where ticket_id = $'],
  ['steps are numbered', 'update ticket_step set seq = 99 where seq = 2 and ticket_id = $'],
  ['the last step led here', `update ticket_step set to_state = 'closed' where ticket_id = $`],
  ['at most twice', 'update ticket set reopen_count = 3 where ticket_id = $'],
  ['the originator is who reported it', 'update ticket set reporter_id = gen_random_uuid() where ticket_id = $'],
  ['only a sealed one has a pseudonym', `update ticket set confidentiality = 'sealed' where ticket_id = $`],
  ['the counter of', `update ticket set state = 'assigned' where ticket_id = $`],
  ['journal', `update audit_head set seq = seq + 1 where subject_kind = 'ticket' and subject_id = $::text`],
])('a walk that broke the promise «%s» is found', async (promise, statement) => {
  const ticketId = await reportIn(city, 'verifying')
  const owners = new Map([[ticketId, 'zhou']])
  const [before = '', after = ''] = statement.split('$')
  const broken = (await faultsOf(city, owners)).filter((fault) => fault.includes(ticketId))
  expect(broken).toEqual([])
  await sql`${sql.raw(before)}${sql.lit(ticketId)}${sql.raw(`${after.startsWith('::') ? '' : '::uuid'}${after}`)}`.execute(
    city.base.ownerDb,
  )
  expect((await faultsOf(city, owners)).filter((fault) => fault.includes(promise))).not.toEqual([])
})
