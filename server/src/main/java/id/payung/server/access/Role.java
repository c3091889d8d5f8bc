package id.payung.server.access;

import static id.payung.server.access.Permission.*;

import java.util.Set;

/// What somebody is in the programme. The message `role.<name>` is the word for people.
public enum Role {
    /// Hands in the list of her own village or nagari and hands out its cards.
    VILLAGE_OFFICER(LIST_READ, LIST_HAND_IN, PERSON_READ, PROGRAMME_READ, CARD_PRINT, COVERAGE_READ),
    /// Runs the programme at the manpower office: lists, review, submission.
    MANPOWER_OFFICER(
            LIST_READ,
            LIST_HAND_IN,
            LIST_REVIEW,
            LIST_SUBMIT,
            PERSON_READ,
            PERSON_UNMASK,
            PROGRAMME_READ,
            PROGRAMME_MANAGE,
            FUNDING_READ,
            FUNDING_MANAGE,
            BILL_READ,
            CARD_PRINT,
            COVERAGE_READ),
    /// Signs: head of office or regional secretary.
    APPROVER(LIST_READ, LIST_APPROVE, PERSON_READ, PROGRAMME_READ, FUNDING_READ, BILL_READ, COVERAGE_READ),
    /// Pays bills and keeps the proof.
    TREASURER(PROGRAMME_READ, FUNDING_READ, BILL_READ, PAYMENT_RECORD, COVERAGE_READ),
    /// Officer of the agency's branch.
    BRANCH_OFFICER(LIST_READ, PERSON_READ, PROGRAMME_READ, BILL_READ, CARD_PRINT, COVERAGE_READ, COVERAGE_MANAGE),
    /// Regent, mayor, governor: figures, no names.
    REGIONAL_HEAD(PROGRAMME_READ, FUNDING_READ, BILL_READ, COVERAGE_READ),
    /// Reads everything in the territory, writes nothing.
    AUDITOR(LIST_READ, PERSON_READ, PROGRAMME_READ, FUNDING_READ, BILL_READ, COVERAGE_READ, AUDIT_READ),
    /// Decides for the whole country how unclear law is read and which recalled figures are confirmed.
    LAW_OFFICER(LAW_DECIDE, COVERAGE_READ),
    /// Keeps the accounts; sees no people and no money.
    ADMINISTRATOR(ACCOUNT_MANAGE);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
