package id.payung.server.enrolment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits on what is handed in.
///
/// @param maxSize largest file
@ConfigurationProperties("payung.list")
record ListSettings(@DefaultValue("250MB") DataSize maxSize) {}
