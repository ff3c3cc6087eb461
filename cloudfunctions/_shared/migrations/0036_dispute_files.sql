-- What an agency hands in with its opinion on a dispute (行政执法监督条例第十三条). Of the attachment itself only that a record
-- which is no ticket holds it: it is no orphan, and goes along with nothing else.

alter table attachment add column is_held boolean not null default false;
alter table attachment add constraint attachment_held check (not is_held or ticket_id is null);
comment on column attachment.is_held is 'bound to a record that is no ticket';
drop index attachment_orphan;
create index attachment_orphan on attachment (created_at) where ticket_id is null and not is_held;

create table agency_dispute_file (
  attachment_id uuid primary key references attachment,
  dispute_id uuid not null references agency_dispute,
  side text not null check (side in ('first', 'second'))
);
comment on table agency_dispute_file is 'append-only: what an agency handed in with its opinion on a dispute';
create index agency_dispute_file_dispute on agency_dispute_file (dispute_id);
