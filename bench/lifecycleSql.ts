type Step = {
  event: string
  from: string
  to: string
  queue: 'office' | 'reporter' | 'none'
  stops?: string
  starts?: string
  notices: number
}

const steps: readonly Step[] = [
  {
    event: 'accept',
    from: 'submitted',
    to: 'accepted',
    queue: 'office',
    stops: 'accept',
    starts: 'triage',
    notices: 1,
  },
  {
    event: 'answerDirectly',
    from: 'accepted',
    to: 'replied',
    queue: 'office',
    stops: 'triage',
    starts: 'inform',
    notices: 3,
  },
  {
    event: 'originatorInformed',
    from: 'replied',
    to: 'awaitingConfirmation',
    queue: 'reporter',
    stops: 'inform',
    starts: 'confirmation',
    notices: 1,
  },
  { event: 'confirm', from: 'awaitingConfirmation', to: 'closed', queue: 'none', notices: 0 },
]

/** A short matter's whole life as somebody would write it by hand for pgbench: one transaction a step, with the rows that
 *  a step leaves (ticket, timeline, clocks, counters, journal with its head, event, notices with their pushes, kept
 *  answer) and nothing else; md5 stands for the hash. Copies one ticket that is there. */
export const lifecycleSql = () => [...birth, ...steps.flatMap(life)].join('\n')

const birth = [
  `select ticket_id as sample, office_id as office, bureau_id as bureau, reporter_id as reporter, gen_random_uuid() as id from ticket where kind = 'opinion' and state = 'submitted' order by ticket_id limit 1 \\gset`,
  'begin;',
  "select nextval('ticket_receipt_number') as number \\gset",
  `insert into ticket select (jsonb_populate_record(t, jsonb_build_object('ticket_id', ':id'::uuid, 'receipt_number', 'PG-' || :number, 'submitted_at', now()))).* from ticket t where ticket_id = ':sample'::uuid;`,
  `insert into ticket_step (ticket_id, seq, event, to_state, at, actor_role, actor_label) values (':id', 1, 'submit', 'submitted', now(), 'enterpriseUser', 'reporter');`,
  ...['accept', 'total'].map(clock),
  counters({ submitted: 1 }),
  ...closing('submit', 2, 1),
  'commit;',
]

function life({ event, from, to, queue, stops, starts, notices }: Step, place: number) {
  const owner = { office: ':office', reporter: ':reporter', none: null }[queue]
  return [
    'begin;',
    `select version from ticket where ticket_id = ':id' for update;`,
    `update deadline set stopped_at = now(), is_paused = false where subject_id = ':id' and stopped_at is null${stops ? ` and kind = '${stops}'` : ''};`,
    ...(starts ? [clock(starts)] : []),
    `update ticket set state = '${to}', version = version + 1, queue_kind = '${queue}', queue_id = ${owner ? `'${owner}'` : 'null'}, next_due_at = now() + interval '5 days'${queue === 'none' ? ', closed_at = now()' : ''} where ticket_id = ':id';`,
    counters({ [from]: -1, [to]: 1 }),
    `insert into ticket_step (ticket_id, seq, event, to_state, at, actor_role, actor_label) values (':id', ${place + 2}, '${event}', '${to}', now(), 'judicialOfficeClerk', 'office');`,
    ...closing(event, notices, place + 2),
    'commit;',
  ]
}

function clock(kind: string) {
  return `insert into deadline (deadline_id, subject_kind, subject_id, kind, unit, amount, warn_before, started_at, due_at, warn_at) values (gen_random_uuid(), 'ticket', ':id', '${kind}', 'workingDay', 5, 2, now(), now() + interval '7 days', now() + interval '5 days');`
}

function counters(changes: Record<string, number>) {
  const rows = Object.entries(changes).flatMap(([state, count]) =>
    ['office', 'bureau'].map(
      (unit) => `(':${unit}'::uuid, '${state}', get_byte(uuid_send(':id'::uuid), 15) % 8, ${count})`,
    ),
  )
  return `insert into queue_counter (queue_id, state, slot, tickets) select * from (values ${rows.join(', ')}) as rows (queue_id, state, slot, tickets) order by 1, 2 on conflict (queue_id, state, slot) do update set tickets = queue_counter.tickets + excluded.tickets;`
}

function closing(event: string, notices: number, seq: number) {
  return [
    `insert into audit_head (subject_kind, subject_id, seq, hash) values ('ticket', ':id', ${seq}, md5(':id')) on conflict (subject_kind, subject_id) do update set seq = excluded.seq, hash = excluded.hash;`,
    `insert into audit_event (audit_event_id, subject_kind, subject_id, seq, at, procedure, kind, result, actor_role, correlation_id, facts, facts_digest, previous_hash, hash) values (gen_random_uuid(), 'ticket', ':id', ${seq}, now(), 'ticket.${event}', 'ticket.${event}', 'success', 'judicialOfficeClerk', gen_random_uuid(), '{"event": "${event}"}', md5('${event}'), md5(':id'), md5(':id'));`,
    `insert into event_outbox (event_id, code, subject_kind, subject_id, payload, occurred_at, correlation_id, next_attempt_at, dispatched_at) values (gen_random_uuid(), 'ticket.${event}', 'ticket', ':id', '{}', now(), gen_random_uuid(), now(), now());`,
    ...Array.from(
      { length: notices },
      () =>
        `with notice as (insert into notification (notification_id, recipient_id, title, body, link, created_at) values (gen_random_uuid(), ':reporter', 'notice', 'notice of a step', 'pkg-office/ticket/index?id=:id', now()) returning notification_id) insert into outgoing_message (outgoing_message_id, notification_id, template, next_attempt_at) select gen_random_uuid(), notification_id, 'progress', now() from notice;`,
    ),
    `insert into idempotent_call (key, input_hash, output, created_at) values (gen_random_uuid()::text, md5(':id'), '{}', now());`,
  ]
}
