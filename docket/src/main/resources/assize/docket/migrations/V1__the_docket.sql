-- The docket: entries that are only ever added, one row per case that can be rebuilt from them, and what waits.
-- No foreign keys on the way of a step: each row is written in the one statement that also writes its case.

-- What was entered. bytes is the canonical entry, hash its RFC 6962 leaf hash; no personal data in either.
create table entry (
    case_id uuid   not null,
    seq     bigint not null check (seq > 0),
    bytes   bytea  not null,
    hash    bytea  not null check (length(hash) = 32),
    primary key (case_id, seq)
) partition by hash (case_id);

-- What an entry commits to. Apart from the entry, so that sealing and lawful erasure never break the chain.
create table content (
    case_id uuid   not null,
    seq     bigint not null,
    salt    bytea  not null check (length(salt) = 32),
    body    bytea  not null,
    primary key (case_id, seq)
) partition by hash (case_id);

do $$
begin
    for part in 0..7 loop
        execute format('create table entry_%s partition of entry '
            'for values with (modulus 8, remainder %s)', part, part);
        execute format('create table content_%s partition of content '
            'for values with (modulus 8, remainder %s)', part, part);
    end loop;
end
$$;

-- The versions of procedures, by the digest of their text: a case keeps the one it was opened under.
create table procedure_version (
    digest    text primary key,
    name      text not null,
    body      text not null,
    published timestamptz not null
);

-- The case as it stands after its last entry. Only its columns that no index reads change with a step (fill factor).
create table case_file (
    id        uuid primary key,
    procedure text   not null,
    version   text   not null,
    reference text   unique,
    stage     text   not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    revision  bigint not null check (revision > 0),
    last_seq  bigint not null,
    last_hash bytea  not null check (length(last_hash) = 32),
    state     bytea  not null
) with (fillfactor = 70);

-- The clocks now running. tries and retry_at belong to the watch: a clock whose act failed is tried again later,
-- and failure is the code of the problem or the kind of fault, never content.
create table clock (
    case_id  uuid not null,
    name     text not null,
    holder   text not null,
    due_at   timestamptz not null,
    armed    boolean not null,
    tries    int not null default 0,
    retry_at timestamptz,
    failure  text,
    primary key (case_id, name, holder)
) with (fillfactor = 70);
create index clock_due on clock (due_at) where armed;

-- Which act a key stands for, and what was answered: a retry gets the same answer.
create table step_key (
    key     text primary key,
    case_id uuid   not null,
    seq     bigint not null,
    request bytea  not null,
    answer  bytea  not null
);

-- What is to leave the house, written with the step that causes it.
create table outbox (
    id      bigint generated always as identity primary key,
    case_id uuid   not null,
    seq     bigint not null,
    payload bytea  not null,
    created timestamptz not null
);

-- Who holds which office when. An end is a row of its own: neither is ever changed.
create table appointment (
    id           uuid primary key,
    person       text not null,
    role         text not null,
    body         text not null,
    begins       timestamptz not null,
    ends         timestamptz check (ends > begins),
    appointed_by text not null,
    entered      timestamptz not null
);
create index appointment_person on appointment (person, role, body);
create table appointment_end (
    appointment uuid primary key references appointment,
    ends        timestamptz not null,
    ended_by    text not null,
    entered     timestamptz not null
);

-- Files that were imported.
create table import (
    id        uuid primary key,
    file_name text  not null,
    file_hash bytea not null,
    header    bytea not null,
    procedure text  not null,
    entered   timestamptz not null
);

grant select, insert on entry, content, step_key, procedure_version, appointment, appointment_end, import to assize_app;
grant select, insert, update on case_file to assize_app;
grant select, insert, update, delete on clock, outbox to assize_app;
