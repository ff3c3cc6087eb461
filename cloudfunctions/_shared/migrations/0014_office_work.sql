-- What an office keeps for its own work: wordings it uses often, and ways of looking at its queue.

create table reply_template (
  template_id uuid primary key,
  owner_id uuid not null,
  title text not null,
  text text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  unique (owner_id, title)
);
comment on column reply_template.owner_id is 'the judicial office or bureau whose wording it is';

create table saved_view (
  view_id uuid primary key,
  person_id uuid not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz not null,
  unique (person_id, name)
);
