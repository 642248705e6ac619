-- How people are reached beside the pages. Nothing here says that a notice has reached anybody because a mail went
-- out: that is a fact of the docket, and only copied here to know what is still owed.

-- person.reach is an address that counts: its link was used. One address belongs to one person, who signs in with it.
alter table person add column reach_language text not null default 'en';
create unique index on person (reach);

-- What is to go out, and what became of it. No secret of a link lies here: it is made when its mail is sent.
create table mail (
  id       uuid primary key,
  kind     text not null check (kind in ('notice', 'confirm', 'sign-in', 'gone')),
  person   text references person,          -- who gave the address, where it is to be confirmed
  address  text not null default '',        -- empty for a notice: looked up when it is sent
  language text not null default '',
  case_id  uuid,                            -- of a notice: by which entry it was sent, to whom
  seq      bigint,
  notice   text not null default '',
  holder   text not null default '',
  body     text not null default '',        -- the body whose matter it is, which prints letters
  must     boolean not null default false,  -- something hangs on its reaching
  made     timestamptz not null,
  state    text not null check (state in ('waiting', 'sent', 'failed', 'letter', 'none')),
  tries    int not null default 0,
  next_try timestamptz not null,
  reason   text not null default '',
  sent     timestamptz,
  reached  timestamptz,                     -- as the docket says
  unique (case_id, seq, notice, holder)
);
create index on mail (next_try) where state in ('waiting', 'failed') and reached is null;
create index on mail (state, made) where reached is null;
create index on mail (address, made) where kind <> 'notice';
create index on mail (made) where kind <> 'notice';

-- A link in a mail: kept as a hash, good once.
create table mail_link (
  token    bytea primary key,
  kind     text not null check (kind in ('confirm', 'sign-in')),
  person   text not null references person,
  address  text not null,
  language text not null,
  ends     timestamptz not null
);
create index on mail_link (ends);

-- How far the entries were looked at for notices, in the order in which the log has them.
create table mail_mark (
  one  boolean primary key default true check (one),
  next bigint not null
);
insert into mail_mark (next) values (0);

-- The address of somebody's calendar: kept as a hash, one for each person.
create table calendar (
  secret   bytea primary key,
  person   text not null unique references person,
  language text not null,
  made     timestamptz not null
);

grant select, insert, update, delete on mail, mail_link, mail_mark, calendar to assize_app;
