package org.gongkai.schema.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.EvaluatorType;
import org.gongkai.schema.report.FollowUpStatus;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Organiser;
import org.gongkai.schema.report.ProjectKind;
import org.gongkai.schema.report.SectionRole;

/** The Chinese words that stand in a file for the constants of one enumeration. */
final class Labels {
    static final Labels SOURCE = of(FundSource.values(), FundSource::label);
    static final Labels EVALUATION_KIND = of(EvaluationKind.values(), EvaluationKind::label);
    static final Labels EVALUATION_MODE = of(EvaluationMode.values(), EvaluationMode::label);
    static final Labels ORGANISER = of(Organiser.values(), Organiser::label);
    static final Labels EVALUATOR_TYPE = of(EvaluatorType.values(), EvaluatorType::label);
    static final Labels PROJECT_KIND = of(ProjectKind.values(), ProjectKind::label);
    static final Labels SECTION_ROLE = of(SectionRole.values(), SectionRole::label);
    static final Labels FOLLOW_UP = of(FollowUpStatus.values(), FollowUpStatus::label);
    static final Labels CONFIDENCE = of(Confidence.values(), Confidence::label);
    static final Labels GRADE = of(Grade.values(), Grade::label);
    static final Labels COMPARISON = of(Comparison.values(), Comparison::sign);
    static final Labels ORIGIN = of(GradeScale.Origin.values(), Labels::origin);
    static final Labels YES_NO = new Labels(Map.of("true", "是", "false", "否"));

    private final Map<String, String> labelByName;
    private final Map<String, String> nameByLabel = new LinkedHashMap<>();

    private Labels(Map<String, String> labelByName) {
        this.labelByName = labelByName;
        labelByName.forEach((name, label) -> {
            nameByLabel.put(label, name);
            nameByLabel.putIfAbsent(name, name);
        });
    }

    private static <E extends Enum<E>> Labels of(E[] constants, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> labels.put(constant.name(), label.apply(constant)));
        return new Labels(labels);
    }

    private static String origin(GradeScale.Origin origin) {
        return switch (origin) {
            case PRINTED -> "报告载明";
            case FRAMEWORK -> "制度规定";
            case ASSUMED -> "假定";
        };
    }

    /** The labels of one of the report's enumerations. */
    static Labels of(Class<?> enumeration) {
        return switch (enumeration.getSimpleName()) {
            case "FundSource" -> SOURCE;
            case "EvaluationKind" -> EVALUATION_KIND;
            case "EvaluationMode" -> EVALUATION_MODE;
            case "Organiser" -> ORGANISER;
            case "EvaluatorType" -> EVALUATOR_TYPE;
            case "ProjectKind" -> PROJECT_KIND;
            case "SectionRole" -> SECTION_ROLE;
            case "FollowUpStatus" -> FOLLOW_UP;
            case "Confidence" -> CONFIDENCE;
            case "Grade" -> GRADE;
            case "Comparison" -> COMPARISON;
            case "Origin" -> ORIGIN;
            default -> throw new IllegalArgumentException("no labels for " + enumeration);
        };
    }

    String label(String name) {
        return labelByName.getOrDefault(name, name);
    }

    /** The constant of a label or of its own name. */
    String name(String label, int line) {
        String name = nameByLabel.get(label);
        if (name == null) {
            throw Lines.at(line, "'" + label + "' is not one of " + String.join(", ", all()));
        }
        return name;
    }

    /** All labels in the order of the constants. */
    Collection<String> all() {
        return labelByName.values();
    }
}
