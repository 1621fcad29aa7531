package org.gongkai.schema.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Choice;
import org.gongkai.schema.report.Citation;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.OtherCell;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.RelatedEvaluation;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SourceSpan;
import org.gongkai.schema.report.Statement;

/** Finds for each member of one list the same member of another. */
final class ListMatcher {
    /** Places of the same member in both lists; −1 where one has none. */
    record Pair(int before, int after) {}

    private ListMatcher() {}

    /**
     * Members with the same key belong together in their order; what is left over belongs together where it stands at the
     * same place of both lists (a renamed indicator), else it was added or removed.
     */
    static List<Pair> match(List<?> before, List<?> after) {
        int[] beforeOf = new int[after.size()];
        Arrays.fill(beforeOf, -1);
        boolean[] taken = new boolean[before.size()];
        pairByKey(before, after, ListMatcher::key, beforeOf, taken);
        pairByKey(before, after, ListMatcher::code, beforeOf, taken);
        for (int i = 0; i < after.size() && i < before.size(); i++) {
            if (beforeOf[i] < 0 && !taken[i]) {
                beforeOf[i] = i;
                taken[i] = true;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            pairs.add(new Pair(beforeOf[i], i));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                pairs.add(new Pair(i, -1));
            }
        }
        return pairs;
    }

    private static void pairByKey(
            List<?> before, List<?> after, Function<Object, String> keyOf, int[] beforeOf, boolean[] taken) {
        Map<String, Deque<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                byKey.computeIfAbsent(keyOf.apply(before.get(i)), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            String key = keyOf.apply(after.get(i));
            Deque<Integer> same = byKey.get(key);
            if (beforeOf[i] < 0 && !key.isEmpty() && same != null && !same.isEmpty()) {
                beforeOf[i] = same.remove();
                taken[beforeOf[i]] = true;
            }
        }
    }

    /** The canonical code of an indicator, empty where there is none. */
    private static String code(Object member) {
        return member instanceof Indicator indicator && indicator.code() != null ? indicator.code() : "";
    }

    /** What a member is, whatever else it says. */
    private static String key(Object member) {
        if (member instanceof FundRow row) {
            return row.source().name();
        } else if (member instanceof SourceSpan span) {
            return span.pointer();
        } else if (member instanceof GradeScale.Band band) {
            return band.grade().name();
        } else if (member instanceof RelatedEvaluation related) {
            return related.kind() + " " + related.title();
        }
        return name(member, 0);
    }

    /** What people call a member. */
    static String name(Object member, int index) {
        if (member instanceof Indicator indicator) {
            return indicator.name();
        } else if (member instanceof Section section) {
            return section.heading().isEmpty() ? "（无标题）" : section.heading();
        } else if (member instanceof Expenditure item) {
            return item.name();
        } else if (member instanceof FundRow row) {
            return row.label();
        } else if (member instanceof FormField field) {
            return field.label();
        } else if (member instanceof OtherCell cell) {
            return cell.column();
        } else if (member instanceof Choice choice) {
            return choice.label();
        } else if (member instanceof OutputQuantity output) {
            return output.name();
        } else if (member instanceof Attachment attachment) {
            return attachment.name();
        } else if (member instanceof Evaluator evaluator) {
            return evaluator.name();
        } else if (member instanceof Contact contact) {
            return contact.role() == null ? "第" + (index + 1) + "位" : contact.role();
        } else if (member instanceof Citation citation) {
            return citation.number() == null ? String.valueOf(citation.title()) : citation.number();
        } else if (member instanceof SourceSpan span) {
            return span.pointer();
        } else if (member instanceof GradeScale.Band band) {
            return band.grade().label();
        } else if (member instanceof RelatedEvaluation related) {
            return related.kind().label();
        } else if (member instanceof Statement statement) {
            return start(statement.text());
        } else if (member instanceof Checkpoint checkpoint) {
            return start(checkpoint.text());
        }
        return start(String.valueOf(member));
    }

    private static String start(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= 20
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 20)) + "…";
    }
}
