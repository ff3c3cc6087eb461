-- A month that was handed in is what it was then: reports that move to another office afterwards stay in the set in which
-- they went, and are not asked for there again. Each reader's number is counted from these ids.

alter table monthly_hand_in add column ticket_ids uuid[] not null default '{}';
comment on column monthly_hand_in.ticket_ids is 'all reports that were handed in, also those that a reader must not know of';

update monthly_hand_in as done set ticket_ids = coalesce((
  select array_agg(ticket_id order by ticket_id) from ticket
  where ticket.office_id = done.office_id
    and submitted_at >= (done.month || '-01')::timestamp at time zone 'Asia/Shanghai'
    and submitted_at < ((done.month || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'), '{}');

comment on table monthly_hand_in is
  'append-only: an office’s forms of annex 5 for a month went to its bureau; by: unit and post';
