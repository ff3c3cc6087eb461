-- The whole life of a report: merging, splitting, letters, referrals, suspension, three levels of escalation.

alter table deadline add column escalate_at timestamptz;
comment on column deadline.escalate_at is 'when a breached clock is raised to the next level';
create index deadline_escalation on deadline (escalate_at) where stopped_at is null and escalate_at is not null;

alter table ticket drop constraint ticket_queue_kind_check;
alter table ticket add constraint ticket_queue_kind_check
  check (queue_kind in ('office', 'bureau', 'agency', 'reporter', 'discipline', 'parent', 'none'));
alter table ticket
  add column merged_into_id uuid references ticket,
  add column split_from_id uuid references ticket,
  add column key_supervision jsonb,
  add column appeal_count int not null default 0,
  add column is_total_extended boolean not null default false,
  add column litigation text,
  add column look_back_due_at timestamptz,
  add column look_back jsonb;
create index ticket_merged on ticket (merged_into_id) where merged_into_id is not null;
create index ticket_split on ticket (split_from_id) where split_from_id is not null;
create index ticket_referred on ticket (township_code, ticket_id desc) where state = 'referredDiscipline';
create index ticket_look_back on ticket (look_back_due_at) where look_back_due_at is not null and look_back is null;

-- A letter of a bureau to an agency; the decision is the government's. Numbers are given when it is issued, one after
-- the other per body, kind and year.
create table supervision_letter (
  letter_id uuid primary key,
  ticket_id uuid not null references ticket,
  kind text not null check (kind in ('suggestion', 'urgeLetter', 'opinion', 'decisionProposal', 'decision')),
  state text not null check (state in
    ('draft', 'issued', 'objected', 'proposed', 'returned', 'replaced', 'withdrawn', 'fulfilled', 'unfulfilled')),
  version int not null,
  bureau_id uuid not null references judicial_bureau,
  agency_id uuid not null references enforcement_agency,
  number text unique,
  number_year int,
  number_seq int,
  title text not null,
  facts text not null,
  basis text not null,
  demands text not null,
  drafted_at timestamptz not null,
  drafted_by text not null,
  issued_at timestamptz,
  issued_by text,
  due_at timestamptz,
  objection text,
  objected_at timestamptz,
  objection_reply text,
  objection_decided_at timestamptz,
  unique (bureau_id, kind, number_year, number_seq)
);
create index supervision_letter_ticket on supervision_letter (ticket_id, letter_id);
create index supervision_letter_agency on supervision_letter (agency_id, letter_id desc) where state <> 'draft';
create index supervision_letter_proposed on supervision_letter (bureau_id, letter_id) where state = 'proposed';

create table letter_number (
  bureau_id uuid not null references judicial_bureau,
  kind text not null,
  year int not null,
  last int not null,
  primary key (bureau_id, kind, year)
);

-- What the agency says it has put right, and what the check found.
create table rectification_report (
  report_id uuid primary key,
  letter_id uuid not null references supervision_letter,
  ticket_id uuid not null references ticket,
  text text not null,
  reported_at timestamptz not null,
  result text check (result in ('pass', 'partial', 'fail')),
  result_text text,
  checked_at timestamptz,
  checked_by text
);
create index rectification_report_ticket on rectification_report (ticket_id, report_id);

create table ticket_measure (
  measure_id uuid primary key,
  ticket_id uuid not null references ticket,
  kind text not null check (kind in ('interview', 'circular', 'personnelProposal')),
  text text not null,
  held_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table ticket_measure is 'append-only: measures taken on a ticket';
create index ticket_measure_ticket on ticket_measure (ticket_id, measure_id);

create table internal_note (
  note_id uuid primary key,
  ticket_id uuid not null references ticket,
  text text not null,
  written_at timestamptz not null,
  written_by text not null
);
comment on table internal_note is 'append-only: notes among offices and bureaus, never shown outside';
create index internal_note_ticket on internal_note (ticket_id, note_id);
