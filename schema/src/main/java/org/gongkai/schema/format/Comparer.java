package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.schema.format.ReportDiff.BlockShare;
import org.gongkai.schema.format.ReportDiff.Change;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/** Walks two reports side by side and counts what is equal. */
final class Comparer {
    private static final String EMPTY = "（空）";

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, int[]> equalAndTotal = new LinkedHashMap<>();
    private String block = "";

    /** A place in the second report (or in the first where the second has none), and what people call it. */
    private record Place(String pointer, String label) {
        Place of(String name, String words) {
            return new Place(pointer + "/" + name, label.isEmpty() ? words : label + " › " + words);
        }

        Place at(int index, String words) {
            return new Place(pointer + "/" + index, label + " › " + words);
        }
    }

    ReportDiff compare(EvaluationReport before, EvaluationReport after) {
        for (RecordShape.Component component :
                RecordShape.of(EvaluationReport.class).components()) {
            block = Blocks.of(component.name());
            component(EvaluationReport.class, component, before, after, new Place("", ""));
        }
        List<BlockShare> shares = new ArrayList<>();
        equalAndTotal.forEach((name, counts) -> shares.add(new BlockShare(name, counts[0], counts[1])));
        return new ReportDiff(changes, shares);
    }

    private void component(
            Class<?> owner,
            RecordShape.Component component,
            @Nullable Object before,
            @Nullable Object after,
            Place place) {
        Object old = before == null ? null : component.of(before);
        Object now = after == null ? null : component.of(after);
        String words = ComponentNames.of(owner, component.name()).chinese();
        Place here = component.isList() && component.name().equals("children")
                ? new Place(place.pointer() + "/children", place.label())
                : place.of(component.name(), words);
        if (component.isList()) {
            list(component, asList(old), asList(now), here);
        } else if (component.holdsRecords()) {
            int before0 = changes.size();
            record(component.type(), old, now, here);
            if ((old == null) != (now == null) && changes.size() == before0) {
                value(old == null ? null : EMPTY, now == null ? null : EMPTY, here);
            }
        } else {
            value(text(old), text(now), here);
        }
    }

    private void record(Class<?> type, @Nullable Object before, @Nullable Object after, Place place) {
        if (before == null && after == null) {
            return;
        }
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            component(type, component, before, after, place);
        }
    }

    private void list(RecordShape.Component component, List<?> before, List<?> after, Place place) {
        List<ListMatcher.Pair> pairs = ListMatcher.match(before, after);
        order(pairs, before, place);
        for (ListMatcher.Pair pair : pairs) {
            Object old = pair.before() < 0 ? null : before.get(pair.before());
            Object now = pair.after() < 0 ? null : after.get(pair.after());
            int index = pair.after() < 0 ? pair.before() : pair.after();
            Place here = place.at(index, ListMatcher.name(now == null ? Objects.requireNonNull(old) : now, index));
            if (component.holdsRecords() && old != null && now != null) {
                record(component.type(), old, now, here);
            } else if (component.holdsRecords()) {
                addedOrRemoved(component.type(), old, now, here);
            } else {
                value(old == null ? null : old.toString(), now == null ? null : now.toString(), here);
            }
        }
    }

    /** Members that stand in another order are one change of the list. */
    private void order(List<ListMatcher.Pair> pairs, List<?> before, Place place) {
        List<ListMatcher.Pair> common = pairs.stream()
                .filter(pair -> pair.before() >= 0 && pair.after() >= 0)
                .toList();
        List<ListMatcher.Pair> asBefore = common.stream()
                .sorted(Comparator.comparingInt(ListMatcher.Pair::before))
                .toList();
        if (!asBefore.equals(common)) {
            count(false);
            changes.add(new Change(
                    place.pointer(), block, place.label() + " › 顺序", names(asBefore, before), names(common, before)));
        }
    }

    private static String names(List<ListMatcher.Pair> pairs, List<?> before) {
        return pairs.stream()
                .map(pair -> ListMatcher.name(before.get(pair.before()), pair.before()))
                .collect(Collectors.joining("、"));
    }

    /** One change for the whole member, while each of its values counts as different. */
    private void addedOrRemoved(Class<?> type, @Nullable Object before, @Nullable Object after, Place place) {
        int first = changes.size();
        record(type, before, after, place);
        List<Change> single = changes.subList(first, changes.size());
        List<String> values = new ArrayList<>();
        single.forEach(change ->
                values.add(change.label().substring(place.label().length()).replaceFirst("^ › ", "") + "："
                        + (change.before() == null ? change.after() : change.before())));
        single.clear();
        String summary = values.isEmpty() ? EMPTY : String.join("；", values);
        if (values.isEmpty()) {
            count(false);
        }
        changes.add(new Change(
                place.pointer(),
                block,
                place.label(),
                before == null ? null : summary,
                after == null ? null : summary));
    }

    private void value(@Nullable String before, @Nullable String after, Place place) {
        if (before == null && after == null) {
            return;
        }
        boolean equal = Objects.equals(before, after);
        count(equal);
        if (!equal) {
            changes.add(new Change(place.pointer(), block, place.label(), before, after));
        }
    }

    private void count(boolean equal) {
        int[] counts = equalAndTotal.computeIfAbsent(block, name -> new int[2]);
        counts[0] += equal ? 1 : 0;
        counts[1]++;
    }

    private static List<?> asList(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    /** The value as the canonical JSON writes it; a text that is empty is absent there. */
    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof java.math.BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return text.isEmpty() ? null : text;
    }
}
