package id.payung.server.law.web;

import id.payung.server.screen.Option;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The questions of one calculator.
interface Questions {

    /// The case as `./payung quote` takes it; what cannot be read is noted beside its field.
    ObjectNode json();

    /// What was answered, for paper: the question as value, the answer as label.
    List<Option> told();

    /// The field of the form in which a field of the case was asked for.
    default String fieldOf(String caseField) {
        return caseField;
    }
}
