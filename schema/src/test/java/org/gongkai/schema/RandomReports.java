package org.gongkai.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Region;
import org.jspecify.annotations.Nullable;

/**
 * Random reports for tests of the written forms. Walks the record components by reflection, so a component that is added
 * later is covered without a change here; its texts are the nastiest that a file could meet.
 */
public final class RandomReports {
    private static final List<String> NASTY = List.of(
            "|",
            "a|b\\|c\\",
            "`code",
            "```\nfence",
            "# not a heading",
            "\\# nor this",
            "---",
            "===",
            "<script>alert(1)</script>",
            "<br>",
            "<BR/>x<br />",
            "&#10;",
            "&amp;#10;",
            "&lt;",
            "&",
            "\n\n",
            "  ",
            "\t",
            "\r\n",
            "\r",
            "[bookmark: _Toc72852509]附件1",
            "**评价标准** x",
            "**关联指标** a",
            "- [x] y",
            "1. z",
            "[ ] open",
            "[x] ticked",
            "{}",
            "{≥; 95; %}",
            "{封面}",
            "x {概况}",
            "null",
            "true",
            "~",
            "0123",
            "1.10",
            "key: value",
            " # comment",
            "'",
            "\"",
            "\\n",
            "%",
            "!tag",
            "&anchor",
            "*alias",
            "? q",
            "\u3000",
            "\u00a0",
            "\u0000",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "①②③",
            "（1）",
            "“e 办通”",
            "≥95%",
            "大于90%",
            "4台",
            "-0.50%",
            "1e5",
            "2025-01-01/",
            "530124 富民县",
            ",",
            ";",
            "、",
            "##",
            "#",
            "## 1.1 x",
            "> quote",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "  indented\n    more",
            "line  \nbreak",
            "end\\",
            "&comma;",
            "&newline;");

    private final Random random;
    private final List<String> pieces;

    public RandomReports(long seed) {
        this(seed, List.of());
    }

    /** @param more pieces that the texts are made of beside the nasty ones */
    public RandomReports(long seed, List<String> more) {
        this.random = new Random(seed);
        this.pieces = new ArrayList<>(NASTY);
        this.pieces.addAll(more);
    }

    public EvaluationReport next() {
        return (EvaluationReport) record(EvaluationReport.class, 0);
    }

    private Object record(Class<?> type, int depth) {
        if (type == GradeScale.class) {
            return scale();
        }
        if (type == Region.class) {
            return new Region(String.valueOf(110000 + random.nextInt(800000)), text(true));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            AnnotatedType component = components[i].getAnnotatedType();
            boolean optional = component.isAnnotationPresent(Nullable.class);
            values[i] = optional && random.nextInt(3) == 0 ? null : value(component, !optional, depth);
        }
        try {
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(AnnotatedType annotated, boolean required, int depth) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return list(list.getAnnotatedActualTypeArguments()[0], depth);
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == String.class) {
            return text(required);
        } else if (type == BigDecimal.class) {
            return decimal();
        } else if (type == Money.class) {
            return new Money(decimal());
        } else if (type == Integer.class) {
            return random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(3000);
        } else if (type == Long.class) {
            return (long) random.nextInt(1_000_000);
        } else if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        } else if (type == PartialDate.class) {
            return date();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type.isRecord()) {
            return record(type, depth + 1);
        }
        throw new IllegalStateException("RandomReports does not know how to make a " + type);
    }

    private List<Object> list(AnnotatedType element, int depth) {
        int size = depth > 6 ? 0 : random.nextInt(depth > 3 ? 2 : 4);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(element, element.getType() != String.class, depth + 1));
        }
        return list;
    }

    private String text(boolean required) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(4); count >= 0; count--) {
            text.append(random.nextInt(3) == 0 ? "某县绩效评价" : pieces.get(random.nextInt(pieces.size())));
            text.append(random.nextInt(6) == 0 ? "\n" : "");
        }
        return required && text.toString().isBlank() ? text + "名" : text.toString();
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 100_000, random.nextInt(6));
    }

    private PartialDate date() {
        int year = 1900 + random.nextInt(300);
        Integer month = random.nextBoolean() ? 1 + random.nextInt(12) : null;
        return new PartialDate(year, month, month != null && random.nextBoolean() ? 1 + random.nextInt(28) : null);
    }

    private GradeScale scale() {
        List<GradeScale.Band> bands = new ArrayList<>();
        int bound = 100;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bound -= 1 + random.nextInt(20);
            bands.add(new GradeScale.Band(
                    Grade.values()[random.nextInt(Grade.values().length)], BigDecimal.valueOf(bound * 10L + 5, 1)));
        }
        GradeScale.Origin[] origins = GradeScale.Origin.values();
        return new GradeScale(
                bands, origins[random.nextInt(origins.length)], random.nextBoolean() ? text(false) : null);
    }
}
