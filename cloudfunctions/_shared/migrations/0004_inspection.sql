-- Plans that were filed, and inspections with everybody who took part.

create table inspection_plan (
  plan_id uuid primary key,
  agency_id uuid not null references enforcement_agency,
  item_id uuid not null references inspection_item,
  title text not null,
  basis_type text not null check (basis_type in ('daily', 'case', 'special')),
  filing_number text not null unique,
  filed_at timestamptz not null,
  valid_from date not null,
  valid_until date not null,
  cap_per_year int,
  expected_minutes int,
  -- Every enterprise whose township code begins with it; null: only those in inspection_plan_target.
  region_code text,
  withdrawn_at timestamptz
);
create index inspection_plan_agency on inspection_plan (agency_id, valid_until);

create table inspection_plan_target (
  plan_id uuid not null references inspection_plan,
  enterprise_id uuid not null references enterprise,
  primary key (plan_id, enterprise_id)
);

create table inspection (
  inspection_id uuid primary key,
  version int not null,
  state text not null,
  block_reason text,
  enterprise_id uuid not null references enterprise,
  agency_id uuid not null references enforcement_agency,
  item_id uuid not null references inspection_item,
  plan_id uuid references inspection_plan,
  basis_type text not null,
  trigger text,
  township_code text not null,
  is_open boolean not null,
  started_at timestamptz not null,
  checked_in_at timestamptz,
  confirmed_at timestamptz,
  checked_out_at timestamptz,
  is_late boolean not null default false,
  outcome text check (outcome in ('green', 'yellow', 'red')),
  outcome_note text,
  legal_basis text,
  refusal_reason text,
  result_informed_at timestamptz,
  rated_at timestamptz,
  rating_closes_at timestamptz,
  nth_of_agency int,
  nth_of_all int,
  year int not null
);
create index inspection_enterprise on inspection (enterprise_id, inspection_id desc);
create index inspection_agency on inspection (agency_id, inspection_id desc);
create unique index inspection_one_open on inspection (enterprise_id, agency_id) where is_open;

create table inspection_officer (
  inspection_id uuid not null references inspection,
  inspector_id uuid not null references inspector,
  certificate_number text not null,
  certificate_state text not null,
  valid_until date not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (inspection_id, inspector_id)
);
create index inspection_officer_person on inspection_officer (person_id, inspection_id desc);

create table inspection_step (
  inspection_id uuid not null references inspection,
  seq int not null,
  event text not null,
  to_state text not null,
  at timestamptz not null,
  actor_role text not null,
  actor_label text not null,
  note text,
  primary key (inspection_id, seq)
);
comment on table inspection_step is 'append-only: the timeline of an inspection';

-- How often somebody came this year, kept in the transaction of the check-in. agency_id null: all agencies.
create table inspection_year_count (
  enterprise_id uuid not null references enterprise,
  year int not null,
  agency_key text not null,
  used int not null,
  primary key (enterprise_id, year, agency_key)
);
