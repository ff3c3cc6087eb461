-- The registry: who and what exists in one city.

create table division (
  code text primary key,
  name text not null,
  level text not null check (level in ('city', 'county', 'township')),
  parent_code text references division
);

create table judicial_bureau (
  bureau_id uuid primary key,
  name text not null,
  level text not null check (level in ('city', 'county')),
  division_code text not null references division,
  phone text
);

create table judicial_office (
  office_id uuid primary key,
  name text not null,
  bureau_id uuid not null references judicial_bureau,
  township_code text not null unique references division,
  phone text
);

create table enforcement_agency (
  agency_id uuid primary key,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('agency', 'authorizedOrg', 'entrustedOrg')),
  management text not null check (management in ('local', 'vertical', 'dualVerticalLed')),
  level text not null check (level in ('city', 'county', 'township')),
  division_code text not null references division,
  superior_name text,
  sort int not null
);

create table inspector (
  inspector_id uuid primary key,
  agency_id uuid not null references enforcement_agency,
  name_sealed bytea not null
);
create index inspector_agency on inspector (agency_id);

create table inspector_certificate (
  certificate_id uuid primary key,
  inspector_id uuid not null references inspector,
  number text not null unique,
  valid_from date not null,
  valid_until date not null,
  status text not null check (status in ('valid', 'suspended', 'withdrawn', 'cancelled')),
  status_changed_at timestamptz not null
);
create index inspector_certificate_holder on inspector_certificate (inspector_id, valid_until desc);

create table inspection_item (
  item_id uuid primary key,
  agency_id uuid not null references enforcement_agency,
  name text not null,
  basis text not null,
  published_at timestamptz
);
create index inspection_item_agency on inspection_item (agency_id);

create table enterprise (
  enterprise_id uuid primary key,
  uscc text not null unique,
  name text not null,
  kind text not null check (kind in ('company', 'individualBusiness', 'partnership', 'cooperative', 'socialService')),
  industry text not null,
  address text not null,
  township_code text not null references division,
  created_at timestamptz not null
);
create index enterprise_township on enterprise (township_code, enterprise_id);
create index enterprise_name on enterprise (name);

create table enterprise_code (
  code text primary key,
  enterprise_id uuid not null references enterprise,
  plate_number text not null unique,
  issued_at timestamptz not null,
  revoked_at timestamptz
);
create index enterprise_code_owner on enterprise_code (enterprise_id) where revoked_at is null;

-- Liaison points and supervisors as far as reporting needs them; their lifecycle comes with its own feature.
create table liaison_point (
  liaison_point_id uuid primary key,
  enterprise_id uuid not null references enterprise,
  bureau_id uuid not null references judicial_bureau,
  appointed_at date not null,
  term_end date not null
);
