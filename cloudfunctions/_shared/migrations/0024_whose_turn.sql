-- What waits for whom: an office's proposal waits for the bureau, a drafted letter for the bureau's leader. What was
-- answered stays in reach of discipline inspection, what was decided in that of the government.

alter table ticket
  add column waiting_letter text,
  add column leader_queue_id uuid,
  add column referral_answered_at timestamptz;
comment on column ticket.waiting_letter is 'kind of the letter that is drafted; proposed: one lies before the government';
comment on column ticket.leader_queue_id is 'the bureau whose leader has to go on with it; null: nothing waits for the leader';

update ticket set waiting_letter = found.waiting from (
  select distinct on (ticket_id) ticket_id, case state when 'draft' then kind else 'proposed' end as waiting
  from supervision_letter where state in ('draft', 'proposed') order by ticket_id, state, letter_id desc) found
where found.ticket_id = ticket.ticket_id and ticket.queue_kind <> 'none'
  and (found.waiting <> 'proposed' or ticket.state = 'proposeDecision');
update ticket set leader_queue_id = case state when 'disputed' then dispute_bureau_id else bureau_id end
where state in ('rejectionAppealed', 'objectionReview', 'referredCrime', 'disputed')
  or (state = 'proposeDecision' and waiting_letter is distinct from 'proposed')
  or (state = 'awaitingAgency' and waiting_letter = 'urgeLetter')
  or (state = 'verifying' and waiting_letter in ('suggestion', 'urgeLetter', 'opinion'))
  or (state in ('rectifying', 'rectificationCheck') and waiting_letter in ('urgeLetter', 'opinion'));
update ticket set queue_kind = 'bureau', queue_id = bureau_id,
  next_due_at = coalesce((select due_at from deadline
    where subject_id = ticket_id and deadline.kind = 'proposal' and stopped_at is null limit 1), next_due_at)
where proposal is not null and state in ('submitted', 'accepted');
update ticket set referral_answered_at = answered.at from (
  select ticket_id, max(at) as at from ticket_step
  where event = 'referralResult' and actor_role = 'disciplineOfficer' group by ticket_id) answered
where answered.ticket_id = ticket.ticket_id;

create index ticket_leader on ticket (leader_queue_id, is_paused, next_due_at, ticket_id)
  where leader_queue_id is not null;
create index ticket_look_back_bureau on ticket (bureau_id, look_back_due_at, ticket_id)
  where look_back_due_at is not null and look_back is null;
drop index ticket_look_back;
create index ticket_referral_answered on ticket (ticket_id desc) where referral_answered_at is not null;
create index supervision_letter_decided on supervision_letter (letter_id desc)
  where kind = 'decisionProposal' and state in ('replaced', 'returned');
create index explanation_request_answered on explanation_request (agency_id, answered_at desc, request_id desc)
  where state = 'answered';
create index explanation_request_asked on explanation_request (agency_id, asked_at desc, request_id desc);
