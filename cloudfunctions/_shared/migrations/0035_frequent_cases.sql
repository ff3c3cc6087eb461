-- Case checks are bound by no cap; a number that obviously exceeds a reasonable frequency has to be followed up
-- (海南省涉企行政检查条例第十二条). A mark on each such visit, and one alert an enterprise, agency and quarter.

alter table inspection add column excess_cases int;
comment on column inspection.excess_cases is
  'which case of its agency at its enterprise it is in its quarter; null: no case, or one of a reasonable number';

create table frequency_alert (
  enterprise_id uuid not null references enterprise,
  agency_id uuid not null references enforcement_agency,
  quarter text not null,
  inspection_id uuid not null references inspection,
  raised_at timestamptz not null,
  primary key (enterprise_id, agency_id, quarter)
);
comment on table frequency_alert is 'append-only: the visit at which a number of cases became obviously too high';
comment on column frequency_alert.quarter is 'of Asia/Shanghai: 2026-4';
