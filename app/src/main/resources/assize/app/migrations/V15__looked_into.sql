-- Whoever has a matter is told when somebody looked into it outside their own work.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
    check (kind in ('notice', 'moved', 'looked', 'confirm', 'sign-in', 'gone'));
