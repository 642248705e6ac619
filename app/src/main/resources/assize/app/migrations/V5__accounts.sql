-- How somebody showed who they are when they signed in. A fresh proof is a new row, so that "begun" is its moment.
alter table sign_in add column proof text not null default 'BROWSER';
create index on sign_in (person);

-- Taken right after a passkey was used: then it may stand for a passkey that is lost.
alter table paper_code add column strong boolean not null default false;
create index on paper_code (person);

-- By what an authenticator knows somebody: random, says nothing about them.
alter table person add column handle text unique;

-- A public key by which somebody signs in. Nothing here is secret.
create table passkey (
  id         uuid primary key,
  person     text not null references person,
  name       text not null,
  credential text not null unique,     -- the id that its authenticator gave, in base64url
  key        text not null,            -- attested credential data: authenticator, id, public key; in base64url
  counter    bigint not null,          -- how often its authenticator says it was used; 0: it doesn't count
  backup     boolean not null,         -- may be copied to other devices
  backed_up  boolean not null,
  made       timestamptz not null,
  used       timestamptz
);
create index on passkey (person);

-- What an authenticator is to sign: good once and for minutes, for the browser whose cookie has this hash.
create table challenge (
  browser   bytea primary key,
  challenge text not null,
  person    text references person,    -- who adds a passkey; null: somebody signs in
  ends      timestamptz not null
);
create index on challenge (ends);

-- What somebody was about to do when they were asked who they are: as they typed it, until they did it, or for a day.
create table held (
  person text not null references person,
  key    text not null,
  path   text not null,
  form   jsonb not null,
  made   timestamptz not null,
  primary key (person, key)
);
create index on held (made);

-- Whom a provider outside knows as whom. Never found by name or address.
create table outside_subject (
  issuer  text not null,
  subject text not null,
  person  text not null references person,
  made    timestamptz not null,
  primary key (issuer, subject)
);
create index on outside_subject (person);

-- A way to a provider and back that is under way: good once and for minutes, for the browser whose cookie has this hash.
create table outside_way (
  browser  bytea primary key,
  state    text not null,
  nonce    text not null,
  verifier text not null,
  person   text references person,     -- who connects the provider to what they have here; null: somebody signs in
  fresh    boolean not null,           -- the provider must have asked who they are after this was begun
  begun    timestamptz not null,
  ends     timestamptz not null
);
create index on outside_way (ends);

grant select, insert, update, delete on passkey, challenge, held, outside_subject, outside_way to assize_app;
