-- Rules of routing with all their versions, the history of settings, and who must keep out of a ticket.

alter table routing_rule drop constraint routing_rule_pkey;
alter table routing_rule
  add column version int not null default 1 check (version > 0),
  add column written_at timestamptz not null default now(),
  add column written_by text,
  add column reason text,
  add primary key (rule_number, version);
comment on table routing_rule is 'append-only: the highest version of a number is in force, the others are its past';

create table setting_change (
  change_id uuid primary key,
  key text not null,
  version int not null,
  before jsonb not null,
  after jsonb not null,
  source text not null,
  is_reset boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (key, version)
);
comment on table setting_change is 'append-only: every change of a tenant''s settings';

create table ticket_recusal (
  ticket_id uuid not null references ticket,
  person_id uuid not null,
  reason text not null,
  declared_at timestamptz not null,
  declared_by text not null,
  primary key (ticket_id, person_id)
);
comment on table ticket_recusal is 'append-only: members of staff who have a stake and keep out';
