package org.gongkai.api.intake.review;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the original that the page says something about.
 *
 * @param id anchor in the original
 * @param target anchor in the structure that a click leads to, absent where there is none
 * @param title what it was read as
 */
record Mark(
        int start, int end, Kind kind, String id, @Nullable String target, String title) {

    /** What the stretch is, weakest first. */
    enum Kind {
        UNPLACED("unplaced", "未归入"),
        NARRATIVE("narrative", "正文"),
        VALUE("value", "已读取"),
        DOUBTFUL("doubtful", "存疑");

        private final String css;
        private final String label;

        Kind(String css, String label) {
            this.css = css;
            this.label = label;
        }

        String css() {
            return css;
        }

        String label() {
            return label;
        }
    }

    int length() {
        return end - start;
    }
}
