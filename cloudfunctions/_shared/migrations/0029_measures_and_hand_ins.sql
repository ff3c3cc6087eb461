-- Every measure that the Regulation names (行政执法监督条例第22、31、32条), and what came of it: money that was given back,
-- what was done about the people (湖南某市: 退还多收罚款、处理人员). A judicial office hands its month in with one tap.

alter table ticket_measure drop constraint ticket_measure_kind_check;
alter table ticket_measure add constraint ticket_measure_kind_check
  check (kind in ('selfCheck', 'siteVisit', 'hearing', 'fileReview', 'interview', 'circular', 'publication',
    'personnelProposal', 'refund', 'personnelAction', 'otherMeasure', 'federationReferral', 'federationReply'));
alter table ticket_measure add column amount_yuan integer check (amount_yuan > 0);
comment on column ticket_measure.amount_yuan is 'what was given back, in whole yuan; of a refund alone';
alter table ticket_measure add column personnel text
  check (personnel in ('criticism', 'offPost', 'transfer', 'disqualify', 'otherPersonnel'));
comment on column ticket_measure.personnel is '行政执法监督条例第32条: what was proposed, or done, about the people';

create table monthly_hand_in (
  office_id uuid not null references judicial_office,
  month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  handed_in_at timestamptz not null,
  handed_in_by text not null,
  forms integer not null check (forms >= 0),
  primary key (office_id, month)
);
comment on table monthly_hand_in is 'an office’s forms of annex 5 for a month went to its bureau; by: unit and post';

alter table monthly_reminder add column stage text not null default 'soon'
  check (stage in ('first', 'soon', 'last', 'late'));
alter table monthly_reminder drop constraint monthly_reminder_pkey;
alter table monthly_reminder add primary key (office_id, month, stage);
