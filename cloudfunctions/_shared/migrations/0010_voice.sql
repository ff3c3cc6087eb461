-- An attachment is a photo or a recording; how long a recording is, the server measured.
alter table attachment add column kind text not null default 'photo' check (kind in ('photo', 'voice'));
alter table attachment add column seconds int check (seconds is null or seconds between 1 and 3600);
alter table attachment alter column kind drop default;
