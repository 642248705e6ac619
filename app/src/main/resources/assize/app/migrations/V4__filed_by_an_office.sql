-- As which role a draft is filed: a party's, or an office's that opens a matter. Until now only people filed, and in
-- each procedure in one role.
alter table draft add column as_role text not null default '';
update draft set as_role = case procedure
  when 'eu-small-claims' then 'claimant'
  when 'cn-civil' then 'plaintiff'
  when 'public-concern' then 'caller'
  else '' end;
