-- People also copy a receipt's number from its beginning. The unique index sorts by the database's language, which no
-- pattern can use.
create index ticket_number_head on ticket (receipt_number text_pattern_ops);
