-- Structural issues (普遍性、突出性问题): reports grouped, analysed, measures decided and followed up until a leader closes.

create table structural_issue (
  issue_id uuid primary key,
  version int not null,
  state text not null check (state in ('registered', 'analysed', 'following', 'closed', 'dropped')),
  bureau_id uuid not null references judicial_bureau,
  title text not null,
  agency_id uuid references enforcement_agency,
  category text,
  since_day date not null,
  until_day date not null check (until_day >= since_day),
  analysis text,
  conclusion text,
  registered_at timestamptz not null,
  registered_by text not null,
  closed_at timestamptz
);
create index structural_issue_bureau on structural_issue (bureau_id, issue_id desc);

create table structural_issue_ticket (
  issue_id uuid not null references structural_issue,
  ticket_id uuid not null references ticket,
  primary key (issue_id, ticket_id)
);
create index structural_issue_ticket_ticket on structural_issue_ticket (ticket_id);

create table structural_issue_measure (
  measure_id uuid primary key,
  issue_id uuid not null references structural_issue,
  text text not null,
  responsible text not null,
  due_on date not null,
  decided_at timestamptz not null,
  decided_by text not null,
  done_at timestamptz
);
create index structural_issue_measure_issue on structural_issue_measure (issue_id, measure_id);

create table structural_issue_step (
  issue_id uuid not null references structural_issue,
  seq int not null,
  event text not null,
  to_state text not null,
  at timestamptz not null,
  actor_label text not null,
  note text,
  primary key (issue_id, seq)
);
comment on table structural_issue_step is 'append-only: the timeline of a structural issue';
