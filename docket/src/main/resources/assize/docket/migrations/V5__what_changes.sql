-- A change writes only the clocks that it changes. So the case itself says whether the clocks of history still stand
-- still, and a clock that could not pass says at which revision: once the case has moved on it is tried again at once.
alter table case_file add column standing boolean not null default false;
update case_file f set standing = true
where exists (select from clock k where k.case_id = f.id)
  and not exists (select from clock k where k.case_id = f.id and k.armed);
alter table clock add column failed_revision bigint;
