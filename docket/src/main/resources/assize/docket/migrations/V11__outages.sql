-- When nobody could reach the platform, as a monitor outside noted and signed it. Two notes of one time can't both be
-- right: whoever wants more notes a piece at a time.
create table outage (
    hash   text collate "C" primary key,
    starts timestamptz not null,
    ends   timestamptz not null,
    note   text        not null,
    taken  timestamptz not null,
    exclude using gist (tstzrange(starts, ends) with &&)
);

-- The times that one moved, read back from the entries by which it came into the cases: for the public page, which
-- counts them and names no case.
create table outage_time (
    outage    text collate "C" not null references outage,
    case_id   uuid not null,
    seq       bigint not null,
    clock     text not null,
    procedure text not null,
    was       text not null,
    is_now    text not null,
    primary key (outage, case_id, seq, clock)
);

grant select, insert on outage, outage_time to assize_app;
