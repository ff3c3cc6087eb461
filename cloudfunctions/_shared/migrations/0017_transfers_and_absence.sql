-- Who decides between two units that both say no, who acts for somebody who is away, what proves that something was put
-- right, and who saved a draft last.

alter table ticket
  -- The office that passed it on last: its word counts when the receiving one sends it back.
  add column transferred_from_id uuid references judicial_office,
  -- The common superior that decides, or has decided, whose matter it is.
  add column dispute_bureau_id uuid references judicial_bureau,
  add column office_handler_id uuid,
  add column bureau_handler_id uuid;
comment on column ticket.office_handler_id is 'the person of the office who handles it; null: whoever comes first';
create index ticket_office_handler on ticket (office_handler_id, is_paused, next_due_at, ticket_id)
  where office_handler_id is not null and queue_kind <> 'none';
create index ticket_bureau_handler on ticket (bureau_handler_id, is_paused, next_due_at, ticket_id)
  where bureau_handler_id is not null and queue_kind <> 'none';
-- An office's reports of one month, and a bureau's of a period.
create index ticket_office_month on ticket (office_id, ticket_id);
create index ticket_bureau_period on ticket (bureau_id, ticket_id);

create table jurisdiction_dispute (
  dispute_id uuid primary key,
  ticket_id uuid not null references ticket,
  version int not null,
  cause text not null check (cause in ('returned', 'transferLimit', 'tooLate')),
  first_office_id uuid not null references judicial_office,
  first_opinion text,
  second_office_id uuid not null references judicial_office,
  second_opinion text,
  deciding_bureau_id uuid not null references judicial_bureau,
  raised_at timestamptz not null,
  raised_by text not null,
  decided_office_id uuid references judicial_office,
  decision_reason text,
  decided_at timestamptz,
  decided_by text
);
comment on column jurisdiction_dispute.first_office_id is 'the office that passed the report on, or wants to';
create unique index jurisdiction_dispute_open on jurisdiction_dispute (ticket_id) where decided_at is null;
create index jurisdiction_dispute_first on jurisdiction_dispute (first_office_id, dispute_id desc);
create index jurisdiction_dispute_second on jurisdiction_dispute (second_office_id, dispute_id desc);
create index jurisdiction_dispute_deciding on jurisdiction_dispute (deciding_bureau_id, dispute_id desc);

create table absence (
  absence_id uuid primary key,
  person_id uuid not null references person,
  deputy_id uuid not null references person,
  unit_id uuid not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_at timestamptz
);
comment on column absence.unit_id is 'the judicial office or bureau for which the person acts';
create index absence_unit on absence (unit_id, until_day) where ended_at is null;

alter table supervision_letter
  add column saved_at timestamptz,
  add column saved_by text;

alter table attachment add column report_id uuid references rectification_report;
create index attachment_report on attachment (report_id) where report_id is not null;
comment on column attachment.report_id is 'evidence of an agency; null: sent by the reporter';

create table monthly_reminder (
  office_id uuid not null references judicial_office,
  month text not null,
  reminded_at timestamptz not null,
  primary key (office_id, month)
);
