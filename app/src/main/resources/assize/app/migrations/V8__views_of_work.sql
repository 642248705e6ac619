-- The views of their work that officials keep: a name, and the filter as an address has it.
create table work_view (
  id     uuid primary key,
  person text not null references person,
  name   text not null,
  query  text not null
);
create index on work_view (person);
grant select, insert, delete on work_view to assize_app;
