-- As which role a draft is filed: a party's, or an office's that opens a matter.
alter table draft add column as_role text not null default '';
