-- Documents beside photos and recordings, and what a handler chose to pass on to the agency.
alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check check (kind in ('photo', 'voice', 'document'));

-- Under an id of its own: the attachment's own id tells when the report was written.
create table passed_attachment (
  passed_id uuid primary key,
  request_id uuid not null references explanation_request,
  attachment_id uuid not null references attachment
);
comment on table passed_attachment is 'append-only: what an agency was given of a report, cleaned';
create index passed_attachment_request on passed_attachment (request_id, passed_id);
