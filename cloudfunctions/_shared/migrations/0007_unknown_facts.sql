-- How many knew each fact: who answers 不清楚 counts neither for nor against. Before, everybody had to know.
alter table rating_rollup add column known jsonb not null default '{}';
update rating_rollup set known = (select jsonb_object_agg(key, ratings) from jsonb_object_keys(good) as key)
  where good <> '{}'::jsonb;
