-- What the column for the decile of welfare said; empty where it said nothing that is one of the ten.
alter table enrolment.list_row add column welfare_decile smallint check (welfare_decile between 1 and 10);
