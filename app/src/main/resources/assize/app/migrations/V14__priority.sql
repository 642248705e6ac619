-- Which cases a body takes before others. Only where to look: that it is so, by whom and why, and until when, is said by
-- the entries of the case, and a row that they don't bear out counts for nothing.
create table priority (
  case_id uuid primary key,
  body    text not null,
  since   timestamptz not null,
  until   timestamptz not null
);
create index on priority (body, since);
grant select, insert, update, delete on priority to assize_app;
