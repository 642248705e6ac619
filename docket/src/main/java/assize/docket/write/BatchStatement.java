package assize.docket.write;

/**
 * The statement that keeps a batch of changes. Its parts run on one snapshot, in one commit. Each table that grows
 * is asked with an array of keys besides the join: the plan is kept while the tables grow from nothing, and must be
 * the one that goes by the index from the first day.
 */
final class BatchStatement {
    /** Returns the number, from 1, of each change that was kept. */
    static final String SQL = """
            with now as materialized (
              select timestamptz 'epoch' + ?::bigint * interval '1 microsecond' as entered
            ), change as materialized (
              select t.* from unnest(
                ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                ?::bigint[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[],
                ?::text[], ?::text[], ?::text[], ?::bigint[]
              ) with ordinality as t (
                id, revision, procedure, version, reference, opened, stage, closed,
                last_seq, last_hash, state, key, request, answer, person, role, body, acted, nr
              ) where (
                t.key is null
                or not exists (select from step_key k where k.key = t.key and k.key = any (?::text[]))
              ) and (
                t.person is null
                or exists (select from appointment a left join appointment_end e on e.appointment = a.id
                           where a.person = t.person and a.role = t.role and a.body = t.body
                           and a.begins <= timestamptz 'epoch' + t.acted * interval '1 microsecond'
                           and coalesce(timestamptz 'epoch' + t.acted * interval '1 microsecond'
                                        < least(a.ends, e.ends), true))
              )
            ), opened as (
              insert into case_file (id, procedure, version, reference, stage, opened_at, closed_at,
                                     revision, last_seq, last_hash, state)
              select id, procedure, version, reference, stage,
                     timestamptz 'epoch' + opened * interval '1 microsecond',
                     case when closed = 1 then entered end, 1, last_seq, last_hash, state
              from change, now where revision = 0
              on conflict do nothing
              returning id
            ), stepped as (
              update case_file f
              set stage = c.stage, revision = f.revision + 1, last_seq = c.last_seq, last_hash = c.last_hash,
                  state = c.state, closed_at = case when c.closed = 1 then coalesce(f.closed_at, n.entered) end
              from change c, now n
              where c.revision > 0 and f.id = c.id and f.revision = c.revision and f.id = any (?::uuid[])
              returning f.id
            ), kept as materialized (
              select c.nr, c.id, c.revision from change c
              join (select id from opened union all select id from stepped) d using (id)
            ), entries as (
              insert into entry (case_id, seq, bytes, hash)
              select k.id, t.seq, t.bytes, t.hash
              from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[]) as t (nr, seq, bytes, hash)
              join kept k using (nr)
            ), contents as (
              insert into content (case_id, seq, salt, body)
              select k.id, t.seq, t.salt, t.body
              from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[]) as t (nr, seq, salt, body)
              join kept k using (nr)
            ), running as materialized (
              select k.id, t.name, t.holder, t.armed = 1 as armed,
                     timestamptz 'epoch' + t.due * interval '1 microsecond' as due_at
              from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                as t (nr, name, holder, due, armed)
              join kept k using (nr)
            ), gone as (
              delete from clock w using kept k
              where k.revision > 0 and w.case_id = k.id and w.case_id = any (?::uuid[])
                and not exists (select from running r where r.id = w.case_id
                                and r.name = w.name and r.holder = w.holder)
            ), clocks as (
              insert into clock as w (case_id, name, holder, due_at, armed)
              select id, name, holder, due_at, armed from running
              on conflict (case_id, name, holder)
              do update set due_at = excluded.due_at, armed = excluded.armed, tries = 0, retry_at = null,
              failure = null
              where (w.due_at, w.armed, w.tries) is distinct from (excluded.due_at, excluded.armed, 0)
            ), keys as (
              insert into step_key (key, case_id, seq, request, answer)
              select c.key, c.id, c.last_seq, c.request, c.answer
              from change c join kept k using (nr) where c.key is not null
            ), leaving as (
              insert into outbox (case_id, seq, payload, created)
              select k.id, c.last_seq, t.payload, n.entered
              from unnest(?::bigint[], ?::bytea[]) with ordinality as t (nr, payload, place)
              join kept k using (nr) join change c using (nr), now n
              order by t.place
            )
            select nr from kept
            """;

    private BatchStatement() {}
}
