-- Every checkpoint that was public, with its cosignatures: a draw by lot takes the first that has its commitment,
-- however late somebody asks for it.
create table log_public (
    size bigint primary key,
    note bytea  not null
);

insert into log_public select shown_size, shown from log_head where shown is not null;
grant select, insert on log_public to assize_app;
