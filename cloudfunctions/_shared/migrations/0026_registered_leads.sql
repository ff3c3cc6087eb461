-- What comes in on another way than a person's own report: who registered it and how it came, the boxes in which letters
-- are found, and rewards that were paid to those who risked something.

-- The report stands under the pseudonym whose code leads back to it; what was split off it stands under the same one.
create table registered_lead (
  reporter_id uuid primary key references unsigned_reporter,
  -- Written at the end of the call that registers it.
  ticket_id uuid not null unique references ticket deferrable initially deferred,
  lead_source text not null,
  discovery_method text,
  external_number text,
  received_on date not null,
  registered_at timestamptz not null,
  registered_by text not null,
  unit_id uuid not null,
  bureau_id uuid not null references judicial_bureau,
  originator_name_sealed bytea,
  originator_phone_sealed bytea,
  is_private_enterprise boolean not null
);
comment on table registered_lead is 'no-delete: how a lead came; the originator''s name and phone are sealed';
comment on column registered_lead.unit_id is 'the office or bureau that registered it';
comment on column registered_lead.bureau_id is 'the bureau of that unit';
create unique index registered_lead_number on registered_lead (lead_source, external_number)
  where external_number is not null;
create index registered_lead_unit on registered_lead (unit_id, ticket_id desc);
create index registered_lead_bureau on registered_lead (bureau_id, ticket_id desc);

create table suggestion_box (
  box_id uuid primary key,
  version int not null,
  unit_id uuid not null,
  kind text not null check (kind in ('letterBox', 'suggestionBox', 'mailbox')),
  name text not null,
  is_in_use boolean not null,
  created_at timestamptz not null,
  unique (unit_id, kind, name)
);
comment on table suggestion_box is 'no-delete: a box of an office or bureau (如皋市司法局：信箱、建议箱、电子信箱)';

create table box_check (
  check_id uuid primary key,
  box_id uuid not null references suggestion_box,
  checked_on date not null,
  pieces int not null check (pieces >= 0),
  note text,
  checked_by text not null,
  recorded_at timestamptz not null
);
comment on table box_check is 'append-only: a box was opened, on which day, by whom, with how many pieces';
create index box_check_box on box_check (box_id, checked_on desc, check_id desc);

-- A lead that was handed to the federation of industry and commerce, and what it answered (开封 司法局×工商联).
alter table ticket_measure drop constraint ticket_measure_kind_check;
alter table ticket_measure add constraint ticket_measure_kind_check
  check (kind in ('interview', 'circular', 'personnelProposal', 'federationReferral', 'federationReply'));

-- Paid outside the software to whoever risked something; it names nobody.
create table reward_record (
  reward_id uuid primary key,
  ticket_id uuid not null references ticket,
  amount_yuan int not null check (amount_yuan > 0),
  paid_on date not null,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table reward_record is 'append-only: rewards, read by the leader and the identity custodian alone';
create index reward_record_ticket on reward_record (ticket_id, reward_id);
