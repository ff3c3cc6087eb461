-- Lists are searched by words anywhere in a name. The extension is the whole database's and may already stand in
-- another city's schema, so its operators are named by where it stands. A server that does not grant it still finds
-- everything, only slower.
do $$
declare
  operators text;
  wanted record;
begin
  begin
    create extension if not exists pg_trgm;
  exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'pg_trgm is not available: searching reads whole lists';
    return;
  end;
  select quote_ident(nspname) || '.gin_trgm_ops' into operators
    from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm';
  for wanted in
    select * from (values
      ('ticket_title_words', 'ticket', 'title'),
      ('ticket_number_words', 'ticket', 'receipt_number'),
      ('enterprise_name_words', 'enterprise', 'name')
    ) as lists (index_name, table_name, column_name)
  loop
    execute format('create index %I on %I using gin (%I %s)',
      wanted.index_name, wanted.table_name, wanted.column_name, operators);
  end loop;
end $$;
-- What was found by name leads to its records.
create index ticket_agency on ticket (agency_id) where agency_id is not null;
create index ticket_enterprise on ticket (enterprise_id) where enterprise_id is not null;
create index inspection_item_used on inspection (item_id);
