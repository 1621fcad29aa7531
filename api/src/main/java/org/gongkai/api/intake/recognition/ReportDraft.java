package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.schema.report.Citation;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.Statement;
import org.jspecify.annotations.Nullable;

/** A report being read. Values carry their places; what is found twice is kept once, and a difference is noted. */
final class ReportDraft {

    final Notes notes = new Notes();
    final Map<String, Reading<?>> facts = new LinkedHashMap<>();
    final Map<String, Reading<String>> contacts = new LinkedHashMap<>();
    final List<Reading<Contact>> contactList = new ArrayList<>();
    final List<Reading<Evaluator>> evaluators = new ArrayList<>();
    final List<IndicatorDraft> indicators = new ArrayList<>();
    final Map<String, Reading<?>> totals = new LinkedHashMap<>();
    /** What each score table said, in printed order. */
    final List<ScoreResult> scoreTables = new ArrayList<>();

    final List<FundRowDraft> funds = new ArrayList<>();
    final List<ExpenditureDraft> expenditures = new ArrayList<>();
    final List<Reading<OutputQuantity>> outputs = new ArrayList<>();
    final Map<String, Reading<?>> survey = new LinkedHashMap<>();
    final List<Reading<Statement>> problems = new ArrayList<>();
    final List<Reading<Statement>> suggestions = new ArrayList<>();
    final List<Reading<Statement>> experiences = new ArrayList<>();
    final List<Reading<Statement>> otherMatters = new ArrayList<>();
    final List<SectionDraft> sections = new ArrayList<>();
    final List<Reading<String>> attachments = new ArrayList<>();
    final List<Reading<Citation>> citations = new ArrayList<>();
    final List<Reading<String>> otherNames = new ArrayList<>();
    final List<Reading<FormField>> form = new ArrayList<>();
    final List<Reading<FormField>> properties = new ArrayList<>();
    /** The words above the first column of scores, and above a second one. */
    String scoreHeading = "得分";

    String reviewHeading = "复核得分";
    /** The unit of money that the last line above a table names. */
    @Nullable
    String moneyUnit;

    /** Text that gave other text its meaning: heads of tables, labels. */
    final List<int[]> structure = new ArrayList<>();
    /** First characters of cells that print a number with another decimal sign. */
    final Set<Integer> oddDecimals = new HashSet<>();
    /** Cells of the column 序号: the order of the rows says the same. */
    final List<int[]> rowNumbers = new ArrayList<>();

    /** An expenditure item being read. */
    record ExpenditureDraft(
            Reading<String> name,
            @Nullable Reading<org.gongkai.schema.report.Money> amount,
            List<ExpenditureDraft> items) {}

    /** Puts a fact unless an equal one is there; a different one of at least the same confidence is noted. */
    void offer(String field, Reading<?> reading) {
        Reading<?> before = facts.get(field);
        if (before == null) {
            facts.put(field, reading);
            return;
        }
        if (before.value().equals(reading.value())) {
            return;
        }
        if (reading.confidence().compareTo(before.confidence()) < 0) {
            facts.put(field, reading);
            noteOther(field, reading, before);
        } else {
            noteOther(field, before, reading);
        }
    }

    private void noteOther(String field, Reading<?> kept, Reading<?> other) {
        if (kept.confidence() != other.confidence() && !field.equals("fiscalYear")) {
            return;
        }
        notes.add(
                Note.Kind.AMBIGUOUS,
                other.start(),
                other.end(),
                "此处另有一个" + FieldNames.chinese(field) + "“" + shown(other.value()) + "”，草稿采用“" + shown(kept.value())
                        + "”",
                "another " + field + " is printed here; the draft uses the other one",
                List.of(shown(kept.value()), shown(other.value())));
    }

    private static String shown(Object value) {
        String text = value instanceof org.gongkai.schema.report.Organisation o ? o.name() : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    boolean has(String field) {
        return facts.containsKey(field);
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable Reading<T> fact(String field) {
        return (Reading<T>) facts.get(field);
    }
}
