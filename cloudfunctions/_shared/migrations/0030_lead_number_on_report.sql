-- The number that a lead came under is looked for by its last signs among one unit's own reports: an index can lead there
-- at once only where unit and number stand in one row. Under seal nobody learns how a report came, so it bears none.
alter table ticket add column lead_number_tail text;
comment on column ticket.lead_number_tail is
  'the number of the lead it came with, as it is compared, from its end; null: it came without one, or is sealed';

update ticket set lead_number_tail = reverse(lead.number_key)
from registered_lead as lead
where lead.reporter_id = ticket.reporter_id and lead.number_key is not null and ticket.confidentiality <> 'sealed';

create index ticket_office_lead_number on ticket (office_id, lead_number_tail text_pattern_ops)
  where lead_number_tail is not null;
create index ticket_bureau_lead_number on ticket (bureau_id, lead_number_tail text_pattern_ops)
  where lead_number_tail is not null;
drop index registered_lead_number_tail;
