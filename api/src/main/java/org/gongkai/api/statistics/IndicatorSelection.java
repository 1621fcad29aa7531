package org.gongkai.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators a figure counts.
 *
 * @param codes canonical codes; every one where absent
 * @param level only this level; where neither codes nor level is given, the indicators that were scored themselves
 * @param framework carry codes over into this framework by the crosswalk, e.g. PROJECT_2020; absent: as they are
 */
public record IndicatorSelection(
        @Nullable List<String> codes,
        @Nullable Integer level,
        @Nullable String framework) {
    static final IndicatorSelection LEAVES = new IndicatorSelection(null, null, null);
}
