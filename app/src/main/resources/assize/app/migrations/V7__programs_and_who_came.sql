-- By which door somebody came to the file of a case.
alter table looked add column door text not null default '';

-- Who asked by which door for a case that is none of theirs, or for more of it than they may see. Without content, and
-- without what they typed: the case only where there is one.
create table refused (
  at      timestamptz not null,
  person  text not null,
  case_id uuid,
  door    text not null
);
create index on refused (at);
create index on refused (case_id, at);

-- A key by which a program acts for somebody. Kept as a hash.
create table program_key (
  id      uuid primary key,
  key     bytea not null unique,
  person  text not null references person,
  name    text not null,
  made    timestamptz not null,
  ends    timestamptz not null,
  used    timestamptz
);
create index on program_key (person);

grant select, insert, update, delete on refused, program_key to assize_app;

-- A filing that a program sends twice under one key is one.
alter table draft add column sent_key text;
create unique index on draft (person, sent_key);
