package id.payung.server.enrolment.sheet;

import java.util.List;

/// Something about a file as a whole. The sentence is the message `notice.<code>`.
public record Notice(String code, List<String> arguments) {}
