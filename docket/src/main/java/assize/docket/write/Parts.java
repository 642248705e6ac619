package assize.docket.write;

/** The texts of the parts of {@link BatchStatement}; %s stands for what is bound. */
final class Parts {
    private Parts() {}

    /** A value, not {@code not exists}: that the planner may turn into a table of all keys. */
    static final String KEY_UNUSED = "(select k.seq from step_key k where k.key = t.key) is null";

    static final String OFFICE_HELD = """
            (t.person is null or exists (
               select from appointment a left join appointment_end e on e.appointment = a.id
               where a.person = t.person and a.role = t.role and a.body = t.body
               and a.begins <= timestamptz 'epoch' + t.acted * interval '1 microsecond'
               and coalesce(timestamptz 'epoch' + t.acted * interval '1 microsecond' < least(a.ends, e.ends), true)))
            """;
    static final String OPENED = """
            opened as (
              insert into case_file (id, procedure, version, reference, stage, opened_at, closed_at,
                                     standing, revision, last_seq, last_hash, state)
              select id, procedure, version, reference, stage,
                     timestamptz 'epoch' + opened * interval '1 microsecond',
                     case when closed = 1 then %s end, standing = 1, 1, last_seq, last_hash, state
              from change where revision = 0
              on conflict do nothing
              returning id
            )
            """;
    static final String STEPPED = """
            stepped as (
              update case_file f
              set stage = c.stage, revision = f.revision + 1, last_seq = c.last_seq, last_hash = c.last_hash,
                  standing = false, state = c.state,
                  closed_at = case when c.closed = 1 then coalesce(f.closed_at, %s) end
              from change c
              where c.revision > 0 and f.id = c.id and f.revision = c.revision and f.id = any (%s)
              returning c.*
            )
            """;
    static final String ENTERED = """
            entered as (select k.id, t.* from %s join kept k using (nr)),
            entries as (insert into entry (case_id, seq, bytes, hash) select id, seq, bytes, hash from entered),
            contents as (insert into content (case_id, seq, salt, body) select id, seq, salt, body from entered)
            """;
    static final String RUNNING = """
            running as (
              insert into clock (case_id, name, holder, due_at, armed)
              select k.id, t.name, t.holder, timestamptz 'epoch' + t.due * interval '1 microsecond', t.armed = 1
              from %s join kept k using (nr)
              on conflict (case_id, name, holder)
              do update set due_at = excluded.due_at, armed = excluded.armed, tries = 0, retry_at = null,
              failure = null, failed_revision = null
            )
            """;
    static final String STOPPED = """
            stopped as (
              delete from clock w using %s join kept k using (nr)
              where w.case_id = k.id and w.name = t.name and w.holder = t.holder and w.case_id = any (%s)
            )
            """;
    /** Stands for the moment of a clock where none runs. */
    static final long NO_CLOCK = Long.MAX_VALUE;

    static final String TURNS = """
            turns as (
              insert into turn (case_id, role, body, opened_at, due_at, clock)
              select k.id, t.role, t.body, timestamptz 'epoch' + t.opened * interval '1 microsecond',
                     case when t.due = 9223372036854775807 then timestamptz 'infinity'
                          else timestamptz 'epoch' + t.due * interval '1 microsecond' end, t.clock
              from %s join kept k using (nr)
              on conflict (case_id, role)
              do update set body = excluded.body, due_at = excluded.due_at, clock = excluded.clock
            )
            """;
    static final String TURNED = """
            turned as (
              delete from turn w using %s join kept k using (nr)
              where w.case_id = k.id and w.role = t.role and w.case_id = any (%s)
            )
            """;
    static final String KEYS = """
            keys as (
              insert into step_key (key, case_id, seq, request, answer)
              select key, id, last_seq, request, answer from kept where key is not null
            )
            """;
    static final String LEAVING = """
            leaving as (
              insert into outbox (case_id, seq, payload, created)
              select k.id, k.last_seq, t.payload, %s
              from %s join kept k using (nr)
              order by t.place
            )
            """;
}
