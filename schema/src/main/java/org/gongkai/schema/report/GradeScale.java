package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines between grades, and where they come from.
 *
 * @param bands grades with their lower bounds (included), best first
 * @param origin whether the report prints the scale, a framework sets it, or it is an assumption
 * @param basis the document that sets it, e.g. 财预〔2020〕10号, or the printed sentence
 */
public record GradeScale(
        List<Band> bands, Origin origin, @Nullable String basis) {

    /** The lower bound of a grade, included, in points of 100. */
    public record Band(Grade grade, BigDecimal lowerBound) {
        public Band {
            lowerBound = Values.canonicalDecimal(lowerBound);
        }
    }

    /** Where a scale comes from. */
    public enum Origin {
        /** The report prints it. */
        PRINTED,
        /** The regulation named in the basis sets it. */
        FRAMEWORK,
        /** Nothing says so: an assumption that must be called one. */
        ASSUMED
    }

    public GradeScale {
        bands = Values.copy(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("a grade scale needs at least one band");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).lowerBound().compareTo(bands.get(i - 1).lowerBound()) >= 0) {
                throw new IllegalArgumentException("bands must fall from the best grade to the worst");
            }
        }
    }

    /** 优 90, 良 80, 中 60, 差 below 60: 财预〔2020〕10号. */
    public static GradeScale of2020() {
        return new GradeScale(lines(), Origin.FRAMEWORK, "财预〔2020〕10号");
    }

    /** The same lines as an assumption, for reports that print none and fall under no framework that sets them. */
    public static GradeScale assumed() {
        return new GradeScale(lines(), Origin.ASSUMED, null);
    }

    private static List<Band> lines() {
        return List.of(
                new Band(Grade.EXCELLENT, BigDecimal.valueOf(90)),
                new Band(Grade.GOOD, BigDecimal.valueOf(80)),
                new Band(Grade.FAIR, BigDecimal.valueOf(60)),
                new Band(Grade.POOR, BigDecimal.ZERO));
    }

    /** The grade that a score out of 100 reaches; empty below the lowest band. */
    public Optional<Grade> gradeOf(BigDecimal score) {
        return bands.stream()
                .filter(band -> score.compareTo(band.lowerBound()) >= 0)
                .map(Band::grade)
                .findFirst();
    }
}
