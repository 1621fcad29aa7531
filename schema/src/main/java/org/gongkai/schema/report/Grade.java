package org.gongkai.schema.report;

import java.util.Optional;

/** Evaluation grade (评价等级). Lower bounds are a matter of the {@link GradeScale}, not of the grade. */
public enum Grade {
    EXCELLENT("优"),
    GOOD("良"),
    FAIR("中"),
    POOR("差");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** The label of 财预〔2020〕10号. */
    public String label() {
        return label;
    }

    /** The grade that a printed label means, e.g. 优秀, 良好, 合格, 不合格; empty where it means none. */
    public static Optional<Grade> ofLabel(String printed) {
        return switch (printed.replaceAll("[\\s“”\"'。：:]", "")) {
            case "优", "优秀", "优等", "优级" -> Optional.of(EXCELLENT);
            case "良", "良好", "良等", "良级" -> Optional.of(GOOD);
            case "中", "中等", "一般", "合格", "及格", "中级" -> Optional.of(FAIR);
            case "差", "较差", "不合格", "不及格", "差等", "差级" -> Optional.of(POOR);
            default -> Optional.empty();
        };
    }
}
