-- Kernel: installation, settings, calendar, limits, idempotency, journal, events, notices, clocks.
-- A table whose comment begins with "append-only" is closed to update and delete for the application's role.

create table installation (
  key text primary key,
  value text not null,
  created_at timestamptz not null default now()
);

create table tenant_setting (
  key text primary key,
  value jsonb not null,
  source text not null,
  updated_at timestamptz not null default now()
);

create table calendar_year (
  year int primary key,
  is_provisional boolean not null,
  source text not null,
  loaded_at timestamptz not null default now()
);

create table calendar_day (
  day date primary key,
  is_working boolean not null,
  name text not null default ''
);

create table rate_limit (
  bucket text not null,
  window_start timestamptz not null,
  used int not null,
  primary key (bucket, window_start)
);

create table idempotent_call (
  key text primary key,
  input_hash text not null,
  output jsonb,
  created_at timestamptz not null
);
create index idempotent_call_age on idempotent_call (created_at);

create table audit_event (
  audit_event_id uuid primary key,
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  at timestamptz not null,
  procedure text not null,
  kind text not null,
  result text not null check (result in ('success', 'denied', 'invalid', 'failed')),
  error_code text,
  actor_id uuid,
  -- On the reporter's side the actor stands here under seal only.
  actor_sealed text,
  actor_role text,
  correlation_id uuid not null,
  facts jsonb not null,
  facts_digest text not null,
  previous_hash text not null,
  hash text not null,
  unique (subject_kind, subject_id, seq)
);
comment on table audit_event is 'append-only: the hash-chained journal';
create index audit_event_at on audit_event (at);

create table audit_head (
  subject_kind text not null,
  subject_id text not null,
  seq int not null,
  hash text not null,
  primary key (subject_kind, subject_id)
);
comment on table audit_head is 'no-delete: the anchored end of each chain';

create table audit_root (
  audit_root_id uuid primary key,
  at timestamptz not null,
  chains int not null,
  events bigint not null,
  root text not null,
  signature text not null
);
comment on table audit_root is 'append-only: signed roots over all heads';

create table event_outbox (
  event_id uuid primary key,
  code text not null,
  subject_kind text not null,
  subject_id text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  correlation_id uuid not null,
  dispatched_at timestamptz,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  last_error text
);
create index event_outbox_waiting on event_outbox (next_attempt_at, event_id) where dispatched_at is null;

create table event_delivery (
  event_id uuid not null references event_outbox,
  subscriber text not null,
  delivered_at timestamptz not null,
  primary key (event_id, subscriber)
);

create table notification (
  notification_id uuid primary key,
  recipient_id uuid not null,
  title text not null,
  body text not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz
);
create index notification_inbox on notification (recipient_id, notification_id desc);
create index notification_unread on notification (recipient_id) where read_at is null;

create table outgoing_message (
  outgoing_message_id uuid primary key,
  notification_id uuid not null references notification,
  template text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'given-up')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  last_error text
);
create index outgoing_message_waiting on outgoing_message (next_attempt_at) where state = 'waiting';

create table deadline (
  deadline_id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  unit text not null check (unit in ('minute', 'hour', 'calendarDay', 'workingDay')),
  amount int not null check (amount >= 0),
  warn_before int not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz,
  warned_at timestamptz,
  pauses jsonb not null default '[]',
  is_paused boolean not null default false,
  stopped_at timestamptz,
  breached_at timestamptz,
  escalation_level int not null default 0,
  is_provisional boolean not null default false
);
create index deadline_subject on deadline (subject_id, kind);
create index deadline_to_breach on deadline (due_at) where stopped_at is null and breached_at is null and not is_paused;
create index deadline_to_warn on deadline (warn_at) where stopped_at is null and warned_at is null and not is_paused;
create index deadline_provisional on deadline (due_at) where stopped_at is null and is_provisional;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event
  for each statement execute function refuse_change();
create trigger audit_root_append_only before update or delete on audit_root
  for each row execute function refuse_change();
create trigger audit_root_no_truncate before truncate on audit_root
  for each statement execute function refuse_change();
