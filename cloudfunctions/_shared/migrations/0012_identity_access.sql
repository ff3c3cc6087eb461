-- Opening a sealed identity takes a reason and two people; a reporter who is not named to the agency is watched over
-- for retaliation. Nothing here tells without the key who reported or for which enterprise.

-- Which enterprise stands behind a sealed report: a keyed hash that occurs nowhere else.
alter table sealed_identity add column enterprise_index text;
create index sealed_identity_enterprise on sealed_identity (enterprise_index) where enterprise_index is not null;

create sequence identity_access_number;

create table identity_access (
  request_id uuid primary key,
  version int not null,
  number text not null unique,
  state text not null,
  pseudonym uuid not null references sealed_identity,
  ticket_id uuid not null references ticket,
  receipt_number text not null,
  bureau_id uuid not null references judicial_bureau,
  region_code text not null,
  requester_id uuid not null references person,
  requester_title text not null,
  requester_unit text not null,
  reason text not null,
  -- Why the law forbids telling the reporter; null: he is told.
  legal_ground text,
  requested_at timestamptz not null
);
create index identity_access_ticket on identity_access (ticket_id, request_id desc);
create index identity_access_requester on identity_access (requester_id, request_id desc);
create index identity_access_region on identity_access (region_code text_pattern_ops, request_id desc);

create table identity_access_decision (
  request_id uuid not null references identity_access,
  person_id uuid not null references person,
  role text not null check (role in ('identityCustodian', 'bureauLeader')),
  unit text not null,
  is_approved boolean not null,
  reason text not null,
  is_silence_approved boolean not null,
  decided_at timestamptz not null,
  primary key (request_id, person_id),
  unique (request_id, role)
);
comment on table identity_access_decision is 'append-only: who agreed to open a sealed identity, and why';

create table identity_opening (
  opening_id uuid primary key,
  request_id uuid not null references identity_access,
  opened_at timestamptz not null
);
comment on table identity_opening is 'append-only: each time a sealed identity was shown';
create index identity_opening_request on identity_opening (request_id, opening_id);

-- The reporter is asked at 30, 90 and 180 days whether anything happened to him. The clocks hang on the watch, not on
-- the ticket: they go on when it has ended.
create table retaliation_watch (
  watch_id uuid primary key,
  ticket_id uuid not null unique references ticket,
  started_at timestamptz not null,
  ends_at timestamptz not null
);
create index retaliation_watch_start on retaliation_watch (started_at);

create table retaliation_prompt (
  watch_id uuid not null references retaliation_watch,
  kind text not null check (kind in ('watch30', 'watch90', 'watch180')),
  asked_at timestamptz not null,
  answer text check (answer in ('none', 'happened')),
  answered_at timestamptz,
  primary key (watch_id, kind)
);

-- The reported agency came to the reporter's enterprise while he was watched over. Neither inspection nor enterprise
-- is named, and the day is the day of the sweep: nothing here can be joined with the visit.
create table retaliation_alert (
  alert_id uuid primary key,
  watch_id uuid not null references retaliation_watch,
  raised_at timestamptz not null
);
comment on table retaliation_alert is 'append-only: visits of the reported agency to a reporter who is watched over';
create index retaliation_alert_watch on retaliation_alert (watch_id, alert_id);

-- Until when arrivals have been looked through; one row.
create table retaliation_sweep (
  is_only boolean primary key default true check (is_only),
  swept_until timestamptz not null
);

create index inspection_arrival on inspection (checked_in_at) where checked_in_at is not null;
create index ticket_of_enterprise on ticket (enterprise_id, agency_id)
  where confidentiality = 'hiddenFromAgency' and enterprise_id is not null;
