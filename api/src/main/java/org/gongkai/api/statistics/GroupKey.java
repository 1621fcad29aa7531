package org.gongkai.api.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One part of what a group is about.
 *
 * @param key by what
 * @param value canonical value: year, region code, name, grade or indicator code; absent where the report gives none
 * @param label for people: region or indicator name, the printed labels where names vary
 */
public record GroupKey(
        StatisticsKey key, @Nullable String value, @Nullable String label) {}
