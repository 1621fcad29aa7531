package org.gongkai.api.download;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a download.
 *
 * @param name name in JSON Lines, as in the GraphQL schema
 * @param label Chinese head of the CSV, with the unit
 * @param value its value: text, whole number, exact decimal, truth value; absent where the report has none
 */
public record Column(String name, String label, Function<Row, @Nullable Object> value) {}
