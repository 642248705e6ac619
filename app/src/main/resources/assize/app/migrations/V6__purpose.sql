-- What this database is for, said once by the first site on it, so that made-up people and real ones never meet.
create table purpose (
  only_one boolean primary key default true check (only_one),
  demo     boolean not null,
  since    timestamptz not null
);

grant select, insert on purpose to assize_app;
