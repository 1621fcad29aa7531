package org.gongkai.api.statistics;

/** What figures can be grouped by. */
public enum StatisticsKey {
    YEAR,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    DEPARTMENT,
    UNIT,
    AGENCY,
    KIND,
    GRADE,
    PROJECT,
    /** Canonical indicator; makes the figure one over indicators instead of reports. */
    INDICATOR,
    /** Canonical first-level indicator; likewise over indicators. */
    FIRST_LEVEL;

    boolean isOfIndicators() {
        return this == INDICATOR || this == FIRST_LEVEL;
    }
}
