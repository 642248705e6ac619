-- Papers that are still being sent, in the order in which their pieces come: a sending that broke off goes on where it
-- stopped. Nobody sees them; what is whole becomes a paper like any other, and what is not is swept away after a day.
create table sending (
  id     uuid primary key,
  person text not null references person,
  of     text not null,
  key    text not null,               -- by which a browser knows the file again
  name   text not null,
  size   integer not null check (size > 0),
  have   integer not null default 0 check (have <= size),
  begun  timestamptz not null,
  unique (person, of, key)
);
create index on sending (begun);
create table piece (
  sending uuid not null references sending on delete cascade,
  starts  integer not null,
  bytes   bytea not null,
  primary key (sending, starts)
);
alter table piece alter column bytes set storage external;

grant select, insert, delete, update on sending to assize_app;
grant select, insert, delete on piece to assize_app;
