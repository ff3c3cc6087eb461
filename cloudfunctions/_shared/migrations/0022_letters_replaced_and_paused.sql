-- What was delivered stays as it was: changed demands go out as a letter of their own, and the day on the paper is kept
-- beside the day that counts now. A case that stands still shows the agency that its time stands too, and one that has
-- ended leaves nothing that waits.

alter table supervision_letter drop constraint supervision_letter_state_check;
alter table supervision_letter add constraint supervision_letter_state_check check (state in
  ('draft', 'issued', 'objected', 'proposed', 'returned', 'replaced', 'withdrawn', 'fulfilled', 'unfulfilled', 'ended'));
alter table supervision_letter
  add column replaces_id uuid unique references supervision_letter,
  add column first_due_at timestamptz,
  add column signed_by text,
  add column is_paused boolean not null default false;
comment on column supervision_letter.replaces_id is 'the letter whose demands were changed after an objection';
comment on column supervision_letter.first_due_at is 'the day that stands on the paper';
comment on column supervision_letter.signed_by is 'who signed a proposal to the government (GB/T 9704 7.2.6)';
update supervision_letter set first_due_at = due_at where issued_at is not null;

alter table explanation_request add column is_paused boolean not null default false;

-- What earlier suspensions and judgments left standing.
update explanation_request set state = 'closed', version = explanation_request.version + 1
from ticket where ticket.ticket_id = explanation_request.ticket_id
  and explanation_request.state in ('open', 'inReview') and ticket.state <> 'awaitingAgency';
update supervision_letter set state = 'ended', version = supervision_letter.version + 1
from ticket where ticket.ticket_id = supervision_letter.ticket_id
  and ((supervision_letter.state in ('issued', 'objected')
      and ticket.state not in ('rectifying', 'objectionReview', 'rectificationCheck'))
    or (supervision_letter.state = 'proposed' and ticket.state <> 'proposeDecision'));
