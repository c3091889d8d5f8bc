-- Keys under which the person of a row is found by likeness once she is recorded; and the months before a decision that
-- she is somebody who is covered for some of them.
alter table enrolment.list_row add column match_keys bigint[];
alter table enrolment.list_row add column first_months daterange;
