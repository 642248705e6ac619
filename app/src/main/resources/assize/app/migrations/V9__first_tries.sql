-- When an act was first sent under its key, with the hash of what was said: for a day, in which it may be sent again.
create table first_try (
  key  text primary key,
  said bytea not null,
  at   timestamptz not null
);
create index on first_try (at);
grant select, insert, update, delete on first_try to assize_app;
