-- Keys and names are compared byte by byte: nobody reads them in the order of a language, and every step compares them.
alter table step_key alter column key type text collate "C";
alter table clock alter column name type text collate "C", alter column holder type text collate "C";
alter table appointment
    alter column person type text collate "C",
    alter column role type text collate "C",
    alter column body type text collate "C";
