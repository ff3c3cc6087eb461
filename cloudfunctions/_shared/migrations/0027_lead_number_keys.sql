-- One work order's number is written with all kinds of strokes: it is compared without them, and kept as it was written.
alter table registered_lead add column number_key text;
comment on column registered_lead.number_key is 'the external number as it is compared: letters and digits alone';

-- What stood here before had its blanks taken out already. Where two rows are one number, the earlier one keeps it.
update registered_lead set number_key = earliest.bare
from (
  select distinct on (lead_source, bare) reporter_id, bare
  from (
    select reporter_id, lead_source,
      nullif(translate(external_number, '-‐‑‒–—―−_~/\|⁄∕.·•‧。、,，;；:：()[]{}<>〔〕【】〖〗《》〈〉「」『』#*+&''"“”‘’', ''), '') as bare
    from registered_lead
  ) as written
  where bare is not null
  order by lead_source, bare, reporter_id
) as earliest
where registered_lead.reporter_id = earliest.reporter_id;

drop index registered_lead_number;
create unique index registered_lead_number on registered_lead (lead_source, number_key) where number_key is not null;
-- A number is looked for whole or by its last signs, whatever source it came from.
create index registered_lead_number_tail on registered_lead (reverse(number_key) text_pattern_ops);
