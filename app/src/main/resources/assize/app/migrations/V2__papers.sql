-- Papers that people attach: the bytes, beside the docket. An entry names each with its hash; what is entered stays until
-- the case is erased.
create table paper (
  id      uuid primary key,
  person  text not null references person,
  of      text not null,              -- the draft, or the act of a case, for which it was gathered
  case_id uuid,                       -- null: of a draft that is not filed
  entered boolean not null default false,
  name    text not null,              -- as shown; never a path
  type    text not null,
  size    integer not null,
  sha256  bytea not null,
  bytes   bytea not null,
  added   timestamptz not null,
  scan    text not null,              -- CLEAN, INFECTED, or OPEN: no scanner has looked yet
  tried   timestamptz                 -- when one was asked last
);
alter table paper alter column bytes set storage external;
create index on paper (person, of) where not entered;
create index on paper (case_id, sha256);
create index on paper (tried nulls first) where scan = 'OPEN';

grant select, insert, delete on paper to assize_app;
grant update (case_id, entered, scan, tried) on paper to assize_app;

-- What was entered leaves with the content of its case and in no other way.
create function keep_entered() returns trigger language plpgsql as $$
begin
    if old.entered and current_user = 'assize_app' then
        raise exception 'paper % was entered and stays', old.id;
    end if;
    return old;
end
$$;
create trigger keep_entered before delete on paper for each row execute function keep_entered();

-- Whoever erases a case erases its papers in the same moment.
create function erase_papers() returns trigger language plpgsql security definer set search_path from current as $$
begin
    delete from site.paper where case_id in (select case_id from gone);
    return null;
end
$$;
revoke all on function erase_papers from public;
create trigger erase_papers after delete on public.content referencing old table as gone
    for each statement execute function erase_papers();
