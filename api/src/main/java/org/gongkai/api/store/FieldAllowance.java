package org.gongkai.api.store;

import java.time.Instant;

/**
 * A decision to show one personal value.
 *
 * @param pointer JSON Pointer of the value in the report, e.g. {@code /contacts/0/name}
 * @param value SHA-256 of the value that was looked at: another value in the same place isn't allowed by it
 * @param reason why
 * @param by who decided
 * @param at when
 */
public record FieldAllowance(String pointer, String value, String reason, String by, Instant at) {}
