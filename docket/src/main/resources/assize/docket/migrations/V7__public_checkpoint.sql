-- The last checkpoint that the policy's quorum cosigned, with the cosignatures: what is shown outside. It never goes
-- back to a smaller one. Without witnesses it is the last one signed.
alter table log_head add column shown_size bigint not null default 0, add column shown bytea;
update log_head set (shown_size, shown) = (select size, note from log_checkpoint order by size desc limit 1)
    where exists (select from log_checkpoint);
