-- What proves that a case went to court, and how it ended there (domain.md E4). Such papers name the parties: held apart from
-- what the reporter sent, they never go along to an agency.

create table court_paper (
  attachment_id uuid primary key references attachment,
  ticket_id uuid not null references ticket,
  event text not null check (event in ('suspendByLitigation', 'resume', 'closeByJudgment'))
);
comment on table court_paper is 'append-only: papers of a court or a reconsideration, for offices and bureaus alone';
create index court_paper_ticket on court_paper (ticket_id);

-- What was added to a report later may have been uploaded long before: only this tells what a referral had with it.
alter table attachment add column attached_at timestamptz;
comment on column attachment.attached_at is 'when the reporter added it to his report; null: it came with it';
