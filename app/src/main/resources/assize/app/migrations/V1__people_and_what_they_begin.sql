-- What the site keeps beside the docket: who is who, what was begun and not yet filed. Nothing here says where a
-- case stands; that is in the docket alone.

-- Somebody the platform can tell apart from others. A name is what they gave; nothing is looked up about them.
create table person (
  id     text primary key,
  name   text not null,
  reach  text,                        -- an e-mail address, where they gave one
  made   timestamptz not null
);

-- A browser that somebody signed in with. The token itself is never kept, only its hash.
create table sign_in (
  token  bytea primary key,
  person text not null references person,
  begun  timestamptz not null,
  ends   timestamptz not null
);
create index on sign_in (ends);

-- A code on paper, by which somebody comes back from any device. Kept as a hash.
create table paper_code (
  code   bytea primary key,
  person text not null references person,
  made   timestamptz not null
);

-- Who is which party in a case: 'claimant', 'defendant 2'.
create table party (
  case_id uuid not null,
  holder  text not null,
  person  text references person,     -- null: they have not joined yet
  name    text not null,
  address text not null,
  primary key (case_id, holder)
);
create index on party (person);

-- A code in a letter, by which whoever got the letter joins the case. Kept as a hash; good once.
create table letter (
  code    bytea primary key,
  case_id uuid not null,
  holder  text not null,
  made    timestamptz not null,
  used    timestamptz
);

-- What somebody is filling in. Kept until it is filed or the person throws it away.
create table draft (
  id        uuid primary key,
  person    text not null references person,
  procedure text not null,
  action    text not null,
  answers   jsonb not null,
  changed   timestamptz not null,
  sent      timestamptz,             -- when it was first sent: the same moment for every try after that
  filed     uuid
);
create index on draft (person);

-- Who opened the file of a case: told to its parties, kept for inspectors.
create table looked (
  case_id uuid not null,
  at      timestamptz not null,
  person  text not null,
  as_role text not null
);
create index on looked (case_id, at);

grant usage on schema site to assize_app;
grant select, insert, update, delete on all tables in schema site to assize_app;
