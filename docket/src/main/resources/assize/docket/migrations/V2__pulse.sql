-- What each node that is at work says of itself every few seconds, for the status of the whole. Not part of the docket:
-- a row that is lost is written again, and old ones are swept away.
create table pulse (
    node     uuid primary key,
    version  text not null,
    begun    timestamptz not null,
    seen     timestamptz not null,
    kept     bigint not null,
    left_out bigint not null,
    waiting  int not null,
    rate     double precision not null,
    last     timestamptz
) with (fillfactor = 50);

grant select, insert, update, delete on pulse to assize_app;
grant select on flyway_schema_history to assize_app;
