package id.payung.server.programme;

/// What a programme can ask of a row of a list. Which of them it asks, with which value, since when and after
/// which decree, is said by the versions of [Eligibility]. The message `rule.<name>` is the rule in words.
public enum RowRule {
    /// Completed years on the first covered day.
    MINIMUM_AGE,
    /// An age not yet reached on the first covered day.
    BELOW_AGE,
    /// An age not yet reached on the last covered day.
    BELOW_AGE_AT_END,
    /// Lives in the sponsor's territory.
    DOMICILE,
    /// The identity number was first given out in the sponsor's territory. It shows no domicile, so it only asks.
    CARD_REGION,
    /// Codes of the occupations that are served.
    OCCUPATIONS,
    /// Highest decile of welfare, 1 to 10, the poorest first.
    HIGHEST_DECILE,
    /// One person per family card.
    ONE_PER_FAMILY,
    /// Holds none of the offices that have schemes of their own.
    NO_OFFICE,
    /// Earns no wage.
    NO_WAGE_EARNER,
    /// Agreed that her data are used.
    CONSENT,
    /// Codes of the occupations whose work must be proven.
    PROOF,
    /// Months that somebody else covers are not covered again. Always on: the month ledger keeps it.
    ONE_SPONSOR
}
