package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.schema.format.RecordShape;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.OtherCell;
import org.jspecify.annotations.Nullable;

/** Every text of a report with its place and what its label says, in a fixed order; texts can be put back changed. */
final class ReportTexts {
    /** Identifiers and checksums by component: while they have this form they are no words about anybody. */
    private static final Map<String, Predicate<String>> IDENTIFIERS = Map.of(
            "id", form("(?=.*[A-Za-z])[A-Za-z0-9._\\-]{1,120}"),
            "reportId", form("(?=.*[A-Za-z])[A-Za-z0-9._\\-]{1,120}"),
            "code", ((Predicate<String>) ReportTexts::isCode).or(form("[0-9A-HJ-NPQRTUWXY]{18}")),
            "indicatorCodes", ReportTexts::isCode,
            "sha256", form("[0-9a-f]{64}"),
            "mediaType", form("[a-z]+/[A-Za-z0-9.+\\-]{1,80}"),
            "pointer", form("(?:/[A-Za-z0-9]{1,30})+"),
            "postcode", form("[0-9]{6}"));

    private static Predicate<String> form(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /** Capital words joined by points and slashes, OUTPUT.OUTPUT_QUALITY: every indicator of a report bears one. */
    private static boolean isCode(String value) {
        boolean word = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean joins = c == '.' || c == '/';
            if (joins ? !word : !(c >= 'A' && c <= 'Z' || c == '_')) {
                return false;
            }
            word = !joins;
        }
        return word;
    }

    private static final Map<String, Set<Hint>> HINTS = Map.of(
            "Contact.name", Set.of(Hint.IS_NAME),
            "Contact.phone", Set.of(Hint.PHONE),
            "Contact.address", Set.of(Hint.ADDRESS),
            "Evaluator.name", EnumSet.of(Hint.IS_NAME, Hint.EVALUATOR),
            "Evaluator.signature", EnumSet.of(Hint.IS_NAME, Hint.EVALUATOR));

    /** What forms print. */
    private static final Set<String> FORMS = Set.of(
            "Indicator.name",
            "Indicator.printedLabel",
            "Indicator.explanation",
            "Indicator.criteria",
            "Checkpoint.text",
            "Section.heading",
            "FormField.label",
            "OtherCell.column",
            "Choice.label",
            "Measure.unit",
            "FundRow.printedLabel");

    /**
     * A component that may hold text.
     *
     * @param identifier the form of identifiers in it, absent where it holds none
     * @param hints what its name says
     * @param form whether a form prints it, the same in many reports
     */
    private record Slot(
            RecordShape.Component component, @Nullable Predicate<String> identifier, Set<Hint> hints, boolean form) {}

    /** The components of each kind of record that may hold text, worked out once. */
    private static final Map<Class<?>, List<Slot>> SLOTS = new ConcurrentHashMap<>();

    private static List<Slot> slots(Class<?> type) {
        List<Slot> known = SLOTS.get(type);
        return known == null ? SLOTS.computeIfAbsent(type, ReportTexts::slotsOf) : known;
    }

    private static List<Slot> slotsOf(Class<?> type) {
        List<Slot> slots = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            String name = type.getSimpleName() + "." + component.name();
            if (mayHoldText(component)) {
                slots.add(new Slot(
                        component,
                        IDENTIFIERS.get(component.name()),
                        HINTS.getOrDefault(name, Hint.NONE),
                        FORMS.contains(name)));
            }
        }
        return List.copyOf(slots);
    }

    /**
     * One text.
     *
     * @param place where it stands
     * @param hints what its label says
     * @param form whether a form prints it, the same in many reports
     */
    record Text(Place place, String text, Set<Hint> hints, boolean form) {}

    /** A place, written as JSON Pointer only when somebody asks. */
    record Place(@Nullable Place parent, String name) {
        String pointer() {
            return parent == null ? "" : parent.pointer() + "/" + name;
        }
    }

    private final List<Text> texts = new ArrayList<>(400);

    private ReportTexts() {}

    static List<Text> of(EvaluationReport report) {
        ReportTexts collector = new ReportTexts();
        collector.collect(report, new Place(null, ""));
        return collector.texts;
    }

    private void collect(Object record, Place place) {
        List<Slot> slots = slots(record.getClass());
        for (int s = 0; s < slots.size(); s++) {
            Slot slot = slots.get(s);
            RecordShape.Component component = slot.component();
            Object value = component.of(record);
            if (value == null || value instanceof List<?> none && none.isEmpty()) {
                continue;
            }
            Place here = new Place(place, component.name());
            if (component.isList()) {
                List<?> list = (List<?>) value;
                for (int i = 0; i < list.size(); i++) {
                    Place member = new Place(here, Integer.toString(i));
                    single(record, slot, list.get(i), member);
                }
            } else {
                single(record, slot, value, here);
            }
        }
    }

    private void single(Object record, Slot slot, Object value, Place place) {
        if (value instanceof String text) {
            if (isText(slot.identifier(), text)) {
                texts.add(new Text(place, text, hints(record, slot), slot.form()));
            }
        } else {
            collect(value, place);
        }
    }

    private static boolean mayHoldText(RecordShape.Component component) {
        return component.holdsRecords() || component.type() == String.class;
    }

    private static boolean isText(@Nullable Predicate<String> identifier, String value) {
        return !value.isEmpty() && (identifier == null || !identifier.test(value));
    }

    /** What the printed label beside a value says, else what the component is for. */
    private static Set<Hint> hints(Object record, Slot slot) {
        String component = slot.component().name();
        if (record instanceof FormField field) {
            return component.equals("value") ? Hint.ofLabel(field.label()) : Hint.NONE;
        }
        if (record instanceof OtherCell cell) {
            return component.equals("text") ? Hint.ofLabel(cell.column()) : Hint.NONE;
        }
        return slot.hints();
    }

    /**
     * The report with some of its texts changed.
     *
     * @param changed the new text by its index in {@link #of}, null where it stays
     */
    static EvaluationReport replace(EvaluationReport report, IntFunction<@Nullable String> changed) {
        return (EvaluationReport) new Rebuilder(changed).rebuild(report);
    }

    /** Walks as {@link #collect} does, counts the texts, and makes new records only around changed ones. */
    private static final class Rebuilder {
        private final IntFunction<@Nullable String> changed;
        private int index;

        Rebuilder(IntFunction<@Nullable String> changed) {
            this.changed = changed;
        }

        Object rebuild(Object record) {
            RecordShape shape = RecordShape.of(record.getClass());
            @Nullable Object[] values = new @Nullable Object[shape.components().size()];
            boolean same = true;
            for (int i = 0; i < values.length; i++) {
                RecordShape.Component component = shape.components().get(i);
                Object old = component.of(record);
                values[i] = old == null || !mayHoldText(component) ? old : value(component, old);
                same &= values[i] == old;
            }
            return same ? record : shape.make(values);
        }

        private Object value(RecordShape.Component component, Object old) {
            if (!component.isList()) {
                return single(component, old);
            }
            List<?> list = (List<?>) old;
            List<Object> members = new ArrayList<>(list.size());
            boolean same = true;
            for (Object member : list) {
                Object now = single(component, member);
                members.add(now);
                same &= now == member;
            }
            return same ? old : members;
        }

        private Object single(RecordShape.Component component, Object old) {
            if (!(old instanceof String text)) {
                return rebuild(old);
            }
            String now = isText(IDENTIFIERS.get(component.name()), text) ? changed.apply(index++) : null;
            return now == null ? text : now;
        }
    }
}
