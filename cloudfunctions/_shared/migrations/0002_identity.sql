-- People, their roles and sessions, the vault of sealed identities. Columns *_sealed are AES-256-GCM,
-- columns *_index are keyed hashes: without the key neither tells who somebody is.

create table person (
  person_id uuid primary key,
  name_sealed bytea not null,
  phone_sealed bytea,
  phone_index text unique,
  openid_sealed bytea,
  openid_index text unique,
  active_assignment_id uuid,
  created_at timestamptz not null
);

-- A registry entry that says: whoever owns this phone number may act in this role.
create table enrolment (
  enrolment_id uuid primary key,
  phone_index text not null,
  name_sealed bytea not null,
  role text not null,
  title text not null,
  unit_name text not null,
  region_code text,
  township_code text,
  bureau_id uuid,
  office_id uuid,
  agency_id uuid,
  enterprise_id uuid,
  inspector_id uuid,
  ends_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null
);
create index enrolment_phone on enrolment (phone_index) where ended_at is null;

create table role_assignment (
  assignment_id uuid primary key,
  person_id uuid not null references person,
  enrolment_id uuid references enrolment,
  role text not null,
  title text not null,
  unit_name text not null,
  region_code text,
  township_code text,
  bureau_id uuid,
  office_id uuid,
  agency_id uuid,
  enterprise_id uuid,
  inspector_id uuid,
  started_at timestamptz not null,
  ends_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  unique (person_id, enrolment_id)
);
create index role_assignment_person on role_assignment (person_id) where ended_at is null;
create index role_assignment_office on role_assignment (office_id, role) where ended_at is null;
create index role_assignment_bureau on role_assignment (bureau_id, role) where ended_at is null;
create index role_assignment_agency on role_assignment (agency_id, role) where ended_at is null;
create index role_assignment_enterprise on role_assignment (enterprise_id, role) where ended_at is null;

create table session (
  session_id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  active_assignment_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create table sealed_identity (
  pseudonym uuid primary key,
  blind_index text not null,
  identity_sealed bytea not null,
  created_at timestamptz not null
);
create index sealed_identity_owner on sealed_identity (blind_index);

create table demo_person (
  key text primary key,
  person_id uuid not null references person,
  "group" text not null,
  hint text not null,
  sort int not null
);
