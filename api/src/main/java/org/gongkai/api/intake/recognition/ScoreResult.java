package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a score table says. */
final class ScoreResult {

    final List<IndicatorDraft> indicators = new ArrayList<>();
    final Map<String, Reading<?>> totals = new LinkedHashMap<>();
    /** Cells that gave other cells their meaning. */
    final List<int[]> structure = new ArrayList<>();
    /** Cells of the column 序号. */
    final List<int[]> rowNumbers = new ArrayList<>();
    /** The words above the first column of scores, and above a second one; empty where there is none. */
    String scoreHeading = "";

    String reviewHeading = "";
    /** Rows of totals that stand below rows which no longer belong to the table. */
    final Set<Integer> rowsBelow = new HashSet<>();
    /** First row that no longer belongs to the table. */
    int nextRow;
}
