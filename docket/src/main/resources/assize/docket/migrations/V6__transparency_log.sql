-- The transparency log: which leaf of the tree stands for which entry, the tiles of the tree, and every checkpoint that
-- was signed. Written by one node at a time, beside the way of a step.

-- The transaction that wrote the entry. What is older than every running transaction is complete, so it can be put in
-- order without a hole. Entries from before this step bear the number of this step.
alter table entry add column tx bigint not null default (pg_current_xact_id()::text::bigint);
create index entry_tx on entry (tx);

-- One row: how far the log has come. Whoever writes the log holds it. Transactions below seen were looked at.
create table log_head (
    one    boolean primary key default true check (one),
    origin text   not null,
    size   bigint not null,
    seen   bigint not null
) with (fillfactor = 50);

-- The salt lets somebody see that a leaf stands for an entry; without it the leaf says nothing of the case.
create table log_leaf (
    index   bigint primary key,
    case_id uuid   not null,
    seq     bigint not null,
    salt    bytea  not null check (length(salt) = 32),
    unique (case_id, seq)
);

-- Hashes of 32 bytes one after the other, at most 256, as tlog-tiles has them. The last tile of each level grows.
create table log_tile (
    level  int    not null,
    index  bigint not null,
    hashes bytea  not null,
    primary key (level, index)
);

create table log_checkpoint (
    size   bigint primary key,
    note   bytea  not null,
    signed timestamptz not null
);

grant select, insert on log_leaf, log_checkpoint to assize_app;
grant select, insert, update on log_head, log_tile to assize_app;
