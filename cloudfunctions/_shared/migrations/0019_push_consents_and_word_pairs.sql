-- WeChat takes one message for one consent and counts for nobody, so the ledger is ours. Whose a consent is, and which
-- message used it up, stand here as keyed hashes, and of its time the day: without the key nothing ties a person to the
-- pseudonym under which he reported. The key is random for the same reason: an ordered one would hold the moment.
create table push_consent (
  consent_key text primary key,
  holder_index text not null,
  template text not null,
  occasion text not null,
  answer text not null check (answer in ('accept', 'reject', 'ban', 'filter')),
  state text not null check (state in ('granted', 'refused', 'used', 'withdrawn')),
  asked_on date not null,
  message_index text unique,
  check ((answer = 'accept') = (state <> 'refused')),
  check ((state = 'used') = (message_index is not null))
);
comment on table push_consent is 'no-delete: what each person answered when asked for a WeChat message, and whether it was used up';
create index push_consent_unused on push_consent (holder_index, template, consent_key) where state = 'granted';

-- Most Chinese words have two characters, and trigrams find nothing shorter than three: looking for one read every
-- ticket of the city. Pairs of neighbouring characters find them, on any PostgreSQL.
create function word_pairs(words text) returns text[] language sql immutable strict parallel safe as $$
  select array(select distinct substr(words, place, 2) from generate_series(1, length(words) - 1) as place)
$$;
create index ticket_title_pairs on ticket using gin (word_pairs(title));
drop index if exists ticket_title_words;

-- A receipt's number is known whole or by its last digits; parts of it stand in nearly every other one.
create index ticket_number_tail on ticket (reverse(receipt_number) text_pattern_ops);
drop index if exists ticket_number_words;
