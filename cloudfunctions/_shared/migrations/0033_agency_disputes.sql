-- Disputes between enforcement agencies (行政执法监督条例第十三条): raised, both heard, coordinated; agreed by both, or proposed
-- by the bureau's leader and decided by the government.

create table agency_dispute (
  dispute_id uuid primary key,
  version int not null,
  state text not null check (state in ('raised', 'coordinating', 'confirming', 'drafted', 'proposed', 'returned', 'agreed',
    'decided', 'withdrawn')),
  bureau_id uuid not null references judicial_bureau,
  matter text not null check (matter in ('itemList', 'caseJurisdiction', 'crossField', 'crossRegion', 'lawApplication')),
  title text not null,
  facts text not null,
  first_agency_id uuid not null references enforcement_agency,
  first_opinion text,
  first_confirmed_at timestamptz,
  second_agency_id uuid not null references enforcement_agency,
  second_opinion text,
  second_confirmed_at timestamptz,
  raised_by_agency_id uuid references enforcement_agency,
  raised_at timestamptz not null,
  raised_by text not null,
  agreement text,
  handling text,
  proposed_at timestamptz,
  decision text,
  ended_at timestamptz,
  check (second_agency_id <> first_agency_id)
);
comment on column agency_dispute.bureau_id is 'the bureau of the level that both agencies have in common';
comment on column agency_dispute.raised_by_agency_id is 'null: the bureau registered it';
comment on column agency_dispute.handling is 'the handling opinion that is drafted for the government';
create index agency_dispute_bureau on agency_dispute (bureau_id, dispute_id desc);
create index agency_dispute_first on agency_dispute (first_agency_id, dispute_id desc);
create index agency_dispute_second on agency_dispute (second_agency_id, dispute_id desc);

create table agency_dispute_step (
  dispute_id uuid not null references agency_dispute,
  seq int not null,
  event text not null,
  to_state text not null,
  at timestamptz not null,
  actor_label text not null,
  note text,
  primary key (dispute_id, seq)
);
comment on table agency_dispute_step is 'append-only: the timeline of a dispute between agencies';
