-- Text messages, the second way by which notices go out. A row is a message by one way: of each notice there is one for
-- mail and, where text messages are offered, one for text. Neither says that the notice has reached anybody.

alter table mail rename to message;
alter table mail_mark rename to notice_mark;

-- 'shut': this way is not open to the receiver, or was tried in vain. A letter is owed where no way is left.
alter table message drop constraint mail_state_check;
update message set state = 'shut' where state = 'letter';
alter table message add check (state in ('waiting', 'sent', 'failed', 'shut', 'none'));

-- A date in somebody's matter has moved: told once for each entry, and never owed as a letter.
alter table message drop constraint mail_kind_check;
alter table message add check (kind in ('notice', 'moved', 'confirm', 'sign-in', 'gone'));

alter table message
  add column way         text not null default 'mail' check (way in ('mail', 'text')),
  add column guesses     int not null default 0,   -- how often its code was typed, right or wrong
  add column delivered   timestamptz,              -- as the gateway reported
  add column undelivered timestamptz;
alter table message alter column way drop default;
alter table message drop constraint mail_case_id_seq_notice_holder_key;
alter table message add unique (case_id, seq, notice, holder, way);
drop index mail_next_try_idx;
create index on message (way, next_try) where state in ('waiting', 'failed') and reached is null;

-- A number counts when the code that was sent there was typed. It signs nobody in, so several people may share one.
alter table person
  add column phone          text,
  add column phone_language text not null default 'en',
  add column told_by        text not null default 'both' check (told_by in ('both', 'mail', 'text'));

-- As V11 has it, under the new name of the table.
create or replace function erase_beside() returns trigger language plpgsql security definer set search_path from current
as $$
begin
    delete from site.paper where case_id in (select case_id from gone);
    delete from site.paper p using gone g where not p.entered and strpos(p.of, g.case_id::text) > 0;
    delete from site.sending s using gone g where strpos(s.of, g.case_id::text) > 0;
    update site.party set name = '', address = '' where case_id in (select case_id from gone);
    delete from site.letter where case_id in (select case_id from gone);
    delete from site.draft where filed in (select case_id from gone);
    delete from site.message where case_id in (select case_id from gone);
    delete from site.held h using public.case_file c
        where c.id in (select case_id from gone) and starts_with(h.path, '/cases/' || c.reference || '/');
    delete from site.first_try t using public.step_key k
        where k.case_id in (select case_id from gone) and k.key = 'act ' || t.key;
    return null;
end
$$;
