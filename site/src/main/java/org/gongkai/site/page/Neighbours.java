package org.gongkai.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report page says of other reports.
 *
 * @param previous the report before it in the unit's list
 * @param next the report after it
 * @param sameProject every report of the project, this one included, oldest year first
 * @param projectPath address of the project's page
 * @param unitPath address of the unit's list
 */
public record Neighbours(
        @Nullable Ref previous, @Nullable Ref next, List<Ref> sameProject, String projectPath, String unitPath) {

    /**
     * A link to a report.
     *
     * @param path its address relative to the column
     * @param title its title
     * @param year its year as printed in lists
     * @param score its score, or the word for absent
     */
    public record Ref(String path, String title, String year, String score) {

        /** The score with its unit, or that the report gives none. */
        public String scoreWords() {
            return score.equals(Say.ABSENT) ? "报告未提供得分" : score + " 分";
        }
    }

    /** A report that stands alone, e.g. a draft in the preview. */
    public static Neighbours none() {
        return new Neighbours(null, null, List.of(), "projects/", "departments/");
    }
}
