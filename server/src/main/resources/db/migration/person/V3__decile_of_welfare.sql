-- The decile of welfare as a list said it last, 1 the poorest; empty while no list did. It moves with every round of the
-- register of the poor, so it carries the moment since which it is known.
alter table person.person
    add column welfare_decile smallint check (welfare_decile between 1 and 10),
    add column welfare_decile_noted_at timestamptz,
    add check ((welfare_decile is null) = (welfare_decile_noted_at is null));
