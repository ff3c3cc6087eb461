-- A day on paper that was counted before that year's holidays were published stays marked as provisional, whatever is
-- published later; letters issued before this bear no such mark on their paper. What a side of a dispute had said stays
-- beside what it says instead. A stronger letter names the one whose place it takes, as the letter after an objection does.

alter table supervision_letter add column is_first_due_provisional boolean not null default false;
comment on column supervision_letter.is_first_due_provisional is
  'the day on the paper was counted before that year''s holidays were published';
comment on column supervision_letter.replaces_id is 'the letter in whose place this one stands';

alter table jurisdiction_dispute add column earlier jsonb not null default '[]';
comment on column jurisdiction_dispute.earlier is 'what each side said before it changed its words, oldest first';
