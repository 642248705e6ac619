-- Whose turn it is: one row for each office that may act in an open case, written by the statement that writes the case
-- and comparable with it at any time. It is the index of the queues, which PostgreSQL can't make by itself: a case may
-- wait for several offices, and which they are stands in the procedure. Narrow, so that the case's own row, which is
-- wide, goes on without touching an index. An empty body stands for every body of the role's kind; no clock: infinity.
create table turn (
    case_id   uuid not null,
    role      text collate "C" not null,
    body      text collate "C" not null,
    opened_at timestamptz not null,
    due_at    timestamptz not null,
    clock     text,
    primary key (case_id, role)
) with (fillfactor = 70);
create index turn_page on turn (role, body, due_at, opened_at, case_id) include (clock);

grant select, insert, update, delete on turn to assize_app;
