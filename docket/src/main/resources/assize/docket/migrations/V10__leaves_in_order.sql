-- A leaf is found by the number of its entry's transaction, in the order of which leaves come: its row then goes to the
-- end of the index, where one by case alone went to a place of its own for each leaf and cost more than all the rest.
alter table log_leaf add column tx bigint not null default 0;
update log_leaf l set tx = e.tx from entry e where e.case_id = l.case_id and e.seq = l.seq;
alter table log_leaf alter column tx drop default;
alter table log_leaf drop constraint log_leaf_case_id_seq_key;
alter table log_leaf add constraint log_leaf_entry unique (tx, case_id, seq);

-- Below this number entries may bear those of another server, from which they were put back: whoever takes entries in
-- looks each of them up.
alter table log_head add column elsewhere bigint not null default 0;
update log_head set elsewhere = (select coalesce(max(tx), 0) + 1 from entry);

-- Hashes can't be pressed together, and trying costs as much as writing them.
alter table log_tile alter column hashes set storage external;
