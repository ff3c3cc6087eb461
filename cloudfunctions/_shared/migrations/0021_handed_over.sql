-- What was handed to discipline inspection: from then on its words are read by the leader who did it and by discipline
-- inspection alone, also after their result.

alter table ticket add column is_handed_over boolean not null default false;
update ticket set is_handed_over = true
where ticket_id in (select ticket_id from ticket_step where event = 'referDiscipline');
