-- A figure is asked for one month and one stretch of villages, over all schemes: in that order it is one range of the
-- index, on every version of PostgreSQL.
alter table coverage.heads drop constraint heads_pkey;
alter table coverage.heads add primary key (month, village_code, scheme) include (people);
