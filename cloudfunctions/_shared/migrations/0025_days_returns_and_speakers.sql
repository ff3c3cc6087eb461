-- A letter has days of its own for what it demands, and a draft may be sent back to whoever wrote it. Both sides of a
-- dispute are shown with who wrote them: a bureau may have spoken where its office stands.

alter table supervision_letter
  add column rectify_days integer check (rectify_days > 0),
  add column is_returned boolean not null default false,
  add column return_reason text,
  add column returned_at timestamptz,
  add column returned_by text;
comment on column supervision_letter.rectify_days is 'days for what it demands, in the unit of the clock rectify; null: the clock''s own';
comment on column supervision_letter.is_returned is 'a draft that the leader sent back and nobody has amended yet';
comment on column supervision_letter.return_reason is 'for office and bureau alone';

create index ticket_returned_draft on ticket (bureau_id, is_paused, next_due_at, ticket_id)
  where waiting_letter = 'returned' and queue_kind = 'agency';
comment on column ticket.waiting_letter is
  'kind of the letter that is drafted; returned: the leader sent it back; proposed: one lies before the government';

alter table jurisdiction_dispute add column first_opinion_by text, add column second_opinion_by text;
comment on column jurisdiction_dispute.first_opinion_by is 'unit, post and name of who wrote it; null: not known';
comment on column jurisdiction_dispute.second_opinion_by is 'unit, post and name of who wrote it; null: not known';

-- Of what nobody changed since, the unit is known; a decision counts the version up as well.
update jurisdiction_dispute set
  first_opinion_by = case when cause <> 'returned' then raised_by else (
    select actor_label from ticket_step
    where ticket_step.ticket_id = jurisdiction_dispute.ticket_id and event = 'transfer' and at <= raised_at
    order by seq desc limit 1) end,
  second_opinion_by = case when cause = 'returned' then raised_by end
where version = case when decided_at is null then 0 else 1 end;
