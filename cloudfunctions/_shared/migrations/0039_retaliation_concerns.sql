-- What the identity custodian has to look into for a reporter who is watched over: he says that somebody makes trouble
-- for him, or the reported agency came. Open until the custodian writes what was done.
create table retaliation_concern (
  concern_id uuid primary key,
  watch_id uuid not null references retaliation_watch,
  kind text not null check (kind in ('said', 'visited')),
  raised_at timestamptz not null,
  handled_at timestamptz,
  handled_by uuid references person,
  note text,
  check ((handled_at is null) = (handled_by is null) and (handled_at is null) = (note is null))
);
comment on table retaliation_concern is 'no-delete: what the identity custodian looks into, and what he did';
create index retaliation_concern_watch on retaliation_concern (watch_id, concern_id);
create index retaliation_concern_open on retaliation_concern (concern_id) where handled_at is null;

-- What was said and noticed before waits as well. The id begins with the moment, as those of the application do.
insert into retaliation_concern (concern_id, watch_id, kind, raised_at)
select (lpad(to_hex(floor(extract(epoch from raised_at) * 1000)::bigint), 12, '0')
  || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid, watch_id, kind, raised_at
from (
  select distinct watch_id, 'said' as kind, answered_at as raised_at
  from retaliation_prompt where answer = 'happened' and answered_at is not null
  union all
  select watch_id, 'visited', raised_at from retaliation_alert
) earlier;
