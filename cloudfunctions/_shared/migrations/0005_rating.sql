-- Ratings, and the aggregates that agencies may see.

create table enterprise_rating (
  rating_id uuid primary key,
  inspection_id uuid not null unique references inspection,
  agency_id uuid not null,
  enterprise_id uuid not null,
  facts jsonb not null,
  stars jsonb not null,
  comment text,
  rated_at timestamptz not null,
  -- Set when five ratings were released together, so that no single one can be computed from two readings.
  released_at timestamptz
);
comment on table enterprise_rating is 'no-delete: one word on one inspection';
create index enterprise_rating_waiting on enterprise_rating (agency_id, rated_at) where released_at is null;

create table rating_rollup (
  agency_id uuid not null,
  year int not null,
  ratings int not null,
  good jsonb not null,
  star_sums jsonb not null,
  star_counts jsonb not null,
  primary key (agency_id, year)
);
