-- A lead that is nobody's was answered before it could end with its reply: nobody can be told of it, and once its time to
-- tell had been escalated as far as it goes, nothing met it again. The next tick does, once, and closes it. Its clock is
-- only met, not late: breached_at stays as it is.

update deadline set escalate_at = deadline.started_at from ticket
where deadline.subject_kind = 'ticket' and deadline.subject_id = ticket.ticket_id and deadline.kind = 'inform'
  and deadline.stopped_at is null and ticket.source = 'system' and ticket.state = 'replied';
