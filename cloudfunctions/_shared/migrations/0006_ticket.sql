-- Reports and how they are handled. A sealed ticket names its reporter nowhere outside the vault:
-- reporter_id is then a pseudonym made for this ticket alone.

create table routing_rule (
  rule_number int primary key,
  priority int not null,
  region_prefix text not null,
  agency_level text,
  agency_id uuid,
  category text,
  kind text,
  source text,
  target text not null check (target in ('townshipOffice', 'bureauOfAgencyLevel')),
  valid_from date not null,
  valid_until date,
  note text not null
);

create sequence ticket_receipt_number;
create sequence explanation_request_number;

create table ticket (
  ticket_id uuid primary key,
  version int not null,
  receipt_number text not null unique,
  receipt_digest text not null,
  receipt_salt text not null,
  state text not null,
  kind text not null,
  category text not null,
  forbidden_conducts text[] not null default '{}',
  title text not null,
  content text not null,
  suggestion text,
  agency_id uuid references enforcement_agency,
  inspection_id uuid,
  enterprise_id uuid,
  township_code text not null references division,
  happened_on date,
  place text,
  confidentiality text not null check (confidentiality in ('open', 'hiddenFromAgency', 'sealed')),
  source text not null,
  is_on_behalf boolean not null,
  in_procedure text not null,
  reporter_id uuid not null,
  reporter_title text not null,
  office_id uuid not null references judicial_office,
  bureau_id uuid not null references judicial_bureau,
  routing jsonb not null,
  -- Whose turn it is: exactly one queue, or none when closed.
  queue_kind text not null check (queue_kind in ('office', 'bureau', 'agency', 'reporter', 'none')),
  queue_id uuid,
  -- Sort key of queues: the clock that runs now; paused tickets stand below.
  next_due_at timestamptz not null,
  is_paused boolean not null default false,
  redacted_summary text,
  proposal jsonb,
  rejection_reason text,
  reply jsonb,
  reopen_count int not null default 0,
  transfer_count int not null default 0,
  handling_stars int,
  escalation_level int not null default 0,
  submitted_at timestamptz not null,
  closed_at timestamptz
);
create index ticket_mine on ticket (reporter_id, ticket_id desc);
create index ticket_queue on ticket (queue_id, is_paused, next_due_at, ticket_id) where queue_id is not null;
create index ticket_office on ticket (office_id, is_paused, next_due_at, ticket_id) where queue_kind <> 'none';
create index ticket_bureau on ticket (bureau_id, is_paused, next_due_at, ticket_id) where queue_kind <> 'none';
create index ticket_office_closed on ticket (office_id, closed_at desc, ticket_id desc) where queue_kind = 'none';
create index ticket_bureau_closed on ticket (bureau_id, closed_at desc, ticket_id desc) where queue_kind = 'none';
create index ticket_inspection on ticket (inspection_id) where inspection_id is not null;

create table ticket_step (
  ticket_id uuid not null references ticket,
  seq int not null,
  event text not null,
  to_state text not null,
  at timestamptz not null,
  actor_role text not null,
  actor_label text not null,
  note text,
  days_used int,
  days_allowed int,
  paused_days int,
  primary key (ticket_id, seq)
);
comment on table ticket_step is 'append-only: the timeline of a ticket';

create table ticket_exchange (
  exchange_id uuid primary key,
  ticket_id uuid not null references ticket,
  kind text not null check (kind in ('moreFromReporter', 'explanation')),
  question text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  answer text,
  answered_at timestamptz,
  answered_by text
);
create index ticket_exchange_ticket on ticket_exchange (ticket_id, exchange_id);

-- What an agency sees of a ticket: its own id and number, so that neither time nor number of the report leaks.
create table explanation_request (
  request_id uuid primary key,
  ticket_id uuid not null references ticket,
  exchange_id uuid not null references ticket_exchange,
  agency_id uuid not null references enforcement_agency,
  number text not null unique,
  category text not null,
  summary text not null,
  question text not null,
  reporter_name_sealed bytea,
  state text not null check (state in ('open', 'answered', 'closed')),
  version int not null,
  asked_at timestamptz not null,
  asked_by text not null,
  answer text,
  answered_at timestamptz,
  escalation_level int not null default 0,
  due_at timestamptz not null
);
create index explanation_request_inbox on explanation_request (agency_id, state, due_at, request_id);
create index explanation_request_ticket on explanation_request (ticket_id);

create table attachment (
  attachment_id uuid primary key,
  owner_key text not null,
  ticket_id uuid references ticket,
  file_key text not null,
  mime text not null,
  bytes int not null,
  sha256 text not null,
  created_at timestamptz not null
);
create index attachment_ticket on attachment (ticket_id) where ticket_id is not null;
create index attachment_orphan on attachment (created_at) where ticket_id is null;

-- Kept counters: one row per unit, state and slot, so that busy offices do not wait for each other.
create table queue_counter (
  queue_id uuid not null,
  state text not null,
  slot int not null,
  tickets int not null,
  primary key (queue_id, state, slot)
);
