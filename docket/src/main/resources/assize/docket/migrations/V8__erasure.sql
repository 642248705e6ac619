-- Erasing under an order: the only way by which content leaves the docket. It needs the entries that two persons made in
-- the case, and takes what lay before them: contents with their salts, what waits to leave, and what was answered.
create function erase_case(wanted uuid) returns bigint language plpgsql security definer set search_path from current
as $$
declare
    erased bigint;
    asked  bigint;
    gone   bigint;
begin
    select max(seq) into erased from entry
        where case_id = wanted and convert_from(bytes, 'UTF8')::jsonb ->> 'type' = 'content erased';
    select max(seq) into asked from entry
        where case_id = wanted and seq < erased
          and convert_from(bytes, 'UTF8')::jsonb ->> 'type' = 'erasure asked';
    if asked is null then
        raise exception 'case % has no order of two persons to erase it', wanted;
    end if;
    delete from content where case_id = wanted and seq < asked;
    get diagnostics gone = row_count;
    delete from outbox where case_id = wanted;
    delete from step_key where case_id = wanted;
    return gone;
end
$$;
revoke all on function erase_case from public;
grant execute on function erase_case to assize_app;
