package id.payung.server.enrolment;

/// A list was checked, for the first time or again; heard inside the transaction that stored its rows.
public record ListChecked(ListId list) {}
