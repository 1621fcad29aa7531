package org.gongkai.schema.disclosure;

/**
 * One piece of personal data in a report, for the editor's eyes only.
 *
 * @param pointer JSON Pointer of the field
 * @param kind what it is
 * @param quote the words in the field
 * @param start first character of the quote in the field
 * @param end character after the last one
 * @param maskedForm what the public sees instead
 */
public record PersonalDatum(String pointer, PersonalKind kind, String quote, int start, int end, String maskedForm) {}
