package id.payung.server.access;

/// One thing that a role may be allowed to do.
public enum Permission {
    LIST_READ,
    LIST_HAND_IN,
    LIST_REVIEW,
    LIST_SUBMIT,
    LIST_APPROVE,
    PERSON_READ,
    PERSON_UNMASK,
    PROGRAMME_READ,
    PROGRAMME_MANAGE,
    FUNDING_READ,
    FUNDING_MANAGE,
    BILL_READ,
    PAYMENT_RECORD,
    CARD_PRINT,
    COVERAGE_READ,
    COVERAGE_MANAGE,
    LAW_DECIDE,
    AUDIT_READ,
    ACCOUNT_MANAGE
}
