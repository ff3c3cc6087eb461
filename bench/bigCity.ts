import pg from 'pg'
import { type createClient, report } from './client'
import { openDesk } from './reliability/desk'

type Client = ReturnType<typeof createClient>

/** Words of reports: those that many use, and one that hardly anybody does. */
export const rareWord = '琉璃瓦'
const commonWords = [
  '检查灭火器三次，每次都查同样的内容。',
  '检查时没有出示证件，也没有说明来意。',
  '罚款没有开票据，金额写在一张纸条上。',
  '要求当场买指定牌子的消防器材，价格高出许多。',
  '没有通知就断了电，冷库里的货都坏了。',
  '复查拖了两个月，一直不能开门营业。',
]

/** One in so many reports has the rare word. */
const rareEvery = 5_000
/** One open report in so many lies with the bureau's leader; one ended in so many is looked at again. */
const lettersEvery = 20
const lookBackEvery = 50
/** So many reports come from one person, however large the city is. */
const reportsEach = 200

/** Fills a running demo city up to a number of tickets. A few are handled through its own interface; the others are
 *  copies of their rows under other ids, offices and times, as the handlers left them, kept counters included. Open ones
 *  came within the last day, so that no clock runs out, and were warned of where a timer would have done so: it would
 *  wake while they are loaded. The journal and receipt digests are not made anew. */
export const fillCity = async (client: Client, ownerUrl: string, tickets: number) => {
  await makeTemplates(client)
  const db = new pg.Client({
    connectionString: ownerUrl,
    options: '-c search_path=mashangdu -c maintenance_work_mem=512MB',
  })
  await db.connect()
  try {
    await db.query(templates)
    // The copies refer to what is there: looking each one up again would take longer than copying.
    await db.query('set session_replication_role = replica')
    const indexes = await dropIndexes(db)
    const { rows } = await db.query<{ count: number }>('select count(*)::int as count from ticket')
    for (const statement of clones(tickets - (rows[0]?.count ?? 0))) await db.query(statement)
    for (const index of indexes) await db.query(index)
    await db.query('vacuum analyze ticket, ticket_step, deadline, queue_counter')
  } finally {
    await db.end()
  }
}

// Each word once in each state: received, taken over, answered, ended; with and without an agency.
const makeTemplates = async (client: Client) => {
  const desk = await openDesk(client)
  for (const content of [...commonWords, `屋顶的${rareWord}被说成违章，限三天拆掉。`])
    for (const agencyId of [undefined, desk.agencyId])
      for (const stage of [0, 1, 2, 4] as const) {
        const ticketId = await desk.submit({ ...report(), kind: 'opinion', content, agencyId, confidentiality: 'open' })
        await desk.shortLife(ticketId, stage)
      }
}

const templates = `
  create temp table template as
    select row_number() over (order by t.content like '%${rareWord}%', t.ticket_id)::int - 1 as template, t.*,
      t.content like '%${rareWord}%' as is_rare, t.queue_kind = 'none' as is_over
    from ticket t where t.look_back_due_at is null and t.confidentiality = 'open'
      and t.kind = 'opinion' and exists (select from ticket_step s where s.ticket_id = t.ticket_id and s.event = 'submit')
      and t.submitted_at > now() - interval '10 minutes';
  create temp table office as
    select row_number() over (order by o.office_id)::int - 1 as place, o.office_id, o.bureau_id, o.township_code from judicial_office o`

// Seven of ten have ended, over three years; the id of a copy tells when it came, as a real one does.
const clones = (count: number) => [
  `create temp table clone as
    with sizes as (
      select count(*) filter (where not is_rare and is_over) as over, count(*) filter (where not is_rare and not is_over) as open,
        count(*) filter (where is_rare) as rare, (select count(*) from office) as offices from template),
    numbered as (select is_rare, is_over, ticket_id, submitted_at,
      row_number() over (partition by is_rare, is_rare or is_over order by template) - 1 as nth from template)
    select n, t.ticket_id as from_id, o.place as office,
      at - t.submitted_at as shift,
      (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid as ticket_id
    from sizes cross join generate_series(1, ${count}) n
    cross join lateral (select n % ${rareEvery} = 0 as is_rare, n % 10 >= 3 as is_over) kind
    cross join lateral (select date_trunc('milliseconds', now() - case when kind.is_over and not kind.is_rare
      then interval '1 day' + (n::float8 / ${count}) * interval '1000 days' else (n::float8 / ${count}) * interval '20 hours' end) as at) moment
    join office o on o.place = n % sizes.offices
    join numbered t on t.is_rare = kind.is_rare and (t.is_rare or t.is_over = kind.is_over)
      and t.nth = (n / 10) % case when kind.is_rare then sizes.rare when kind.is_over then sizes.over else sizes.open end`,
  'create index on clone (from_id)',
  // NB: written as (function()).* the function would be called once for each column.
  `insert into ticket select made.*
    from clone c join office o on o.place = c.office join ticket t on t.ticket_id = c.from_id
    cross join lateral (select case when t.agency_id is null then o.bureau_id else t.bureau_id end as bureau_id) u
    cross join lateral jsonb_populate_record(t, jsonb_build_object(
      'ticket_id', c.ticket_id,
      'reporter_id', case when c.n < ${reportsEach} then t.reporter_id else md5((c.n / ${reportsEach})::text)::uuid end,
      'receipt_number', 'BG-' || lpad(c.n::text, 9, '0'), 'office_id', o.office_id,
      'bureau_id', u.bureau_id, 'township_code', o.township_code, 'enterprise_id', null,
      'queue_id', case t.queue_kind when 'office' then o.office_id when 'bureau' then u.bureau_id else t.queue_id end,
      'leader_queue_id', case when t.queue_kind <> 'none' and c.n % ${lettersEvery} = 0 then u.bureau_id end,
      'look_back_due_at', case when t.queue_kind = 'none' and c.n % ${lookBackEvery} = 3 then t.closed_at + c.shift + interval '90 days' end,
      'next_due_at', t.next_due_at + c.shift, 'submitted_at', t.submitted_at + c.shift, 'closed_at', t.closed_at + c.shift)) made`,
  `insert into ticket_step select made.* from clone c join ticket_step s on s.ticket_id = c.from_id
    cross join lateral jsonb_populate_record(s, jsonb_build_object('ticket_id', c.ticket_id, 'at', s.at + c.shift)) made`,
  `insert into deadline select made.* from clone c join deadline d on d.subject_id = c.from_id
    cross join lateral jsonb_populate_record(d, jsonb_build_object(
      'deadline_id', left(c.ticket_id::text, 18) || right(gen_random_uuid()::text, 18), 'subject_id', c.ticket_id,
      'started_at', d.started_at + c.shift, 'due_at', d.due_at + c.shift, 'warn_at', d.warn_at + c.shift,
      'warned_at', case when d.warn_at + c.shift <= now() then d.warn_at + c.shift end,
      'stopped_at', d.stopped_at + c.shift)) made`,
  `insert into queue_counter (queue_id, state, slot, tickets)
    select unit, state, slot, count(*) from (
      select unnest(array[t.office_id, t.bureau_id]) as unit, t.state, get_byte(uuid_send(t.ticket_id), 15) % 8 as slot
      from ticket t join clone c using (ticket_id)) counted
    group by unit, state, slot order by unit, state, slot
    on conflict (queue_id, state, slot) do update set tickets = queue_counter.tickets + excluded.tickets`,
]

// Building an index once is many times faster than keeping it up row by row.
const dropIndexes = async (db: pg.Client) => {
  const { rows } = await db.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid in ('ticket'::regclass, 'ticket_step'::regclass, 'deadline'::regclass) and not indisprimary and not indisunique`,
  )
  for (const { name } of rows) await db.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}
