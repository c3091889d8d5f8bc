package id.payung.server.funding;

/// The accounts of the journal. The message `funding.account.<name>` is the word for people.
public enum Account {
    /// What contributions cost the budget.
    CONTRIBUTION_EXPENSE,
    /// What is owed to the agency for bills that are not paid yet.
    CONTRIBUTION_PAYABLE,
    /// Money that left the treasury.
    TREASURY_CASH
}
