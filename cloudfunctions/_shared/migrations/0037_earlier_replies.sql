-- A report that is handled again gets another reply; what was answered before stays readable beside it (产品承诺：写过的不能悄悄改).

alter table ticket add column earlier_replies jsonb not null default '[]' check (jsonb_typeof(earlier_replies) = 'array');
comment on column ticket.earlier_replies is 'replies before `reply`, oldest first';
