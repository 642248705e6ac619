-- What lies beside the docket of an erased case goes with its content: papers as before, also those that were never
-- sent in, and now names and addresses, codes of letters, the draft it was filed from, mails, acts that waited for a
-- proof, hashes of what was sent. That somebody was a party stays, so that they are told that the case was erased.
create or replace function erase_papers() returns trigger language plpgsql security definer set search_path from current
as $$
begin
    delete from site.paper where case_id in (select case_id from gone);
    delete from site.paper p using gone g where not p.entered and strpos(p.of, g.case_id::text) > 0;
    delete from site.sending s using gone g where strpos(s.of, g.case_id::text) > 0;
    update site.party set name = '', address = '' where case_id in (select case_id from gone);
    delete from site.letter where case_id in (select case_id from gone);
    delete from site.draft where filed in (select case_id from gone);
    delete from site.mail where case_id in (select case_id from gone);
    delete from site.held h using public.case_file c
        where c.id in (select case_id from gone) and starts_with(h.path, '/cases/' || c.reference || '/');
    delete from site.first_try t using public.step_key k
        where k.case_id in (select case_id from gone) and k.key = 'act ' || t.key;
    return null;
end
$$;
drop trigger erase_papers on public.content;
alter function erase_papers rename to erase_beside;
create trigger erase_beside after delete on public.content referencing old table as gone
    for each statement execute function erase_beside();
