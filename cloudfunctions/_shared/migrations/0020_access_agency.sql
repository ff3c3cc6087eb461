-- Which agency a sealed report is about, so that nobody who also belongs to it opens who wrote it.

alter table identity_access add column agency_id uuid references enforcement_agency;
update identity_access set agency_id = ticket.agency_id from ticket where ticket.ticket_id = identity_access.ticket_id;
