package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.gongkai.schema.format.RecordShape;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.OtherCell;
import org.jspecify.annotations.Nullable;

/** Every text of a report with its place and what its label says, in a fixed order; texts can be put back changed. */
final class ReportTexts {
    /** Identifiers and checksums by component: while they have this form they are no words about anybody. */
    private static final Map<String, Pattern> IDENTIFIERS = Map.of(
            "id", Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9._\\-]{1,120}"),
            "reportId", Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9._\\-]{1,120}"),
            "code", Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}|[A-Z_]+(?:[./][A-Z_]+)*"),
            "indicatorCodes", Pattern.compile("[A-Z_]+(?:[./][A-Z_]+)*"),
            "sha256", Pattern.compile("[0-9a-f]{64}"),
            "mediaType", Pattern.compile("[a-z]+/[A-Za-z0-9.+\\-]{1,80}"),
            "pointer", Pattern.compile("(?:/[A-Za-z0-9]{1,30})+"),
            "postcode", Pattern.compile("[0-9]{6}"));

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
            RecordShape.Component component, @Nullable Pattern identifier, Set<Hint> hints, boolean form) {}

    /** The components of a record that may hold text, worked out once. */
    private static final ClassValue<List<Slot>> SLOTS = new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> type) {
            return RecordShape.of(type).components().stream()
                    .filter(ReportTexts::mayHoldText)
                    .map(c -> new Slot(
                            c,
                            IDENTIFIERS.get(c.name()),
                            HINTS.getOrDefault(type.getSimpleName() + "." + c.name(), Hint.NONE),
                            FORMS.contains(type.getSimpleName() + "." + c.name())))
                    .toList();
        }
    };

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
        List<Slot> slots = SLOTS.get(record.getClass());
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

    private static boolean isText(@Nullable Pattern identifier, String value) {
        return !value.isEmpty()
                && (identifier == null || !identifier.matcher(value).matches());
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
