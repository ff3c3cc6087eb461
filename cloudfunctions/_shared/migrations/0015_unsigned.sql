-- Reports of people who did not sign in, and words between a reporter and the office while a report is open.

-- A pseudonym made for one report and the keyed hash of its receipt code: nothing else is known of who wrote.
create table unsigned_reporter (
  reporter_id uuid primary key,
  code_hash text not null unique
);
comment on table unsigned_reporter is 'no-delete: the way back to a report that nobody signed';

alter table ticket add column is_unsigned boolean not null default false;

create table ticket_message (
  message_id uuid primary key,
  ticket_id uuid not null references ticket,
  is_from_reporter boolean not null,
  text text not null,
  written_at timestamptz not null,
  written_by text not null
);
comment on table ticket_message is 'append-only: words between reporter and office; an agency never reads them';
create index ticket_message_ticket on ticket_message (ticket_id, message_id);
