package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Match;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Citation;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.EvaluatorType;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Objectives;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Organiser;
import org.gongkai.schema.report.OriginalPublication;
import org.gongkai.schema.report.OtherCell;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ProjectKind;
import org.gongkai.schema.report.Region;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.report.SourceFile;
import org.gongkai.schema.report.SourceSpan;
import org.gongkai.schema.report.Statement;
import org.gongkai.schema.report.Survey;
import org.jspecify.annotations.Nullable;

/** Turns the readings of a report into the draft, writes a span for each value and gives each note its pointer. */
final class Assembler {

    private static final BigDecimal SURE = new BigDecimal("0.9");
    private static final BigDecimal USABLE = new BigDecimal("0.75");

    private final SourceDocument source;
    private final ReportDraft draft;
    private final List<int[]> ranges;
    private final Places places;
    private final Ledger ledger;
    private final Spans spans;

    Assembler(SourceDocument source, ReportDraft draft, List<int[]> ranges, Places places) {
        this.source = source;
        this.draft = draft;
        this.ranges = ranges;
        this.places = places;
        this.ledger = new Ledger(source.plainText(), places);
        this.spans = new Spans(places, ledger);
    }

    Recognition assemble() {
        Reading<String> title = draft.fact("title");
        Reading<String> name = draft.fact("project.name");
        String titleText = title != null ? title.value() : name != null ? name.value() : source.fileName();
        String nameText = name != null ? name.value() : titleText;
        spans.put("/title", title);
        List<String> otherNames = strings("/project/otherNames", draft.otherNames);
        Project project = new Project(
                null,
                nameText,
                otherNames,
                this.<ProjectKind>fact("project.kind", "/project/kind"),
                this.<String>fact("project.background", "/project/background"));
        spans.put("/project/name", name);
        EvaluationReport.Builder report = EvaluationReport.titled(titleText, project)
                .fiscalYear(this.<Integer>fact("fiscalYear", "/fiscalYear"))
                .evaluatedPeriod(this.<DateRange>fact("evaluatedPeriod", "/evaluatedPeriod"))
                .implementingUnit(this.<Organisation>fact("implementingUnit", "/implementingUnit"))
                .competentDepartment(this.<Organisation>fact("competentDepartment", "/competentDepartment"))
                .region(this.<Region>fact("region", "/region"))
                .contacts(contacts())
                .evaluation(evaluation())
                .objectives(objectives())
                .funds(funds())
                .outputs(outputs())
                .scores(scores())
                .survey(survey())
                .problems(statements("problems", draft.problems))
                .suggestions(statements("suggestions", draft.suggestions))
                .experiences(statements("experiences", draft.experiences))
                .otherMatters(statements("otherMatters", draft.otherMatters))
                .sections(sections("/sections", draft.sections))
                .attachments(attachments())
                .citations(citations())
                .form(form("/form", draft.form))
                .originalPublication(publication())
                .source(new SourceFile(source.fileName(), null, source.sha256()));
        List<SourceSpan> all = spans.all();
        EvaluationReport read = report.spans(all).build();
        new StructuralText(source.plainText(), ledger).place(draft.structure, read);
        draft.rowNumbers.forEach(range -> ledger.place(range[0], range[1]));
        return new Recognition(read, notes(all), ledger.tray(ranges), ledger.coverage(ranges));
    }

    private <T> @Nullable T fact(String field, String pointer) {
        Reading<T> reading = draft.fact(field);
        return spans.put(pointer, reading);
    }

    private List<String> strings(String pointer, List<Reading<String>> readings) {
        List<String> values = new ArrayList<>();
        for (Reading<String> reading : readings) {
            values.add(reading.value());
            spans.put(pointer + "/" + (values.size() - 1), reading);
        }
        return values;
    }

    // ---- evaluation --------------------------------------------------------------------------------------------

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        for (Reading<Contact> contact : draft.contactList) {
            contacts.add(contact.value());
            spans.put("/contacts/" + (contacts.size() - 1), contact);
        }
        Map<String, Reading<String>> parts = draft.contacts;
        if (!parts.isEmpty()) {
            String at = "/contacts/" + contacts.size();
            Contact contact = new Contact(
                    spans.put(at + "/role", parts.get("role")),
                    spans.put(at + "/name", parts.get("name")),
                    spans.put(at + "/phone", parts.get("phone")),
                    spans.put(at + "/address", parts.get("address")),
                    spans.put(at + "/postcode", parts.get("postcode")));
            contacts.add(contact);
        }
        return contacts;
    }

    private Evaluation evaluation() {
        List<Evaluator> evaluators = new ArrayList<>();
        for (Reading<Evaluator> evaluator : draft.evaluators) {
            evaluators.add(evaluator.value());
            spans.put("/evaluation/evaluators/" + (evaluators.size() - 1), evaluator);
        }
        return new Evaluation(
                this.<EvaluationKind>fact("kind", "/evaluation/kind"),
                this.<EvaluationMode>fact("mode", "/evaluation/mode"),
                this.<Organiser>fact("organiser", "/evaluation/organiser"),
                this.<EvaluatorType>fact("evaluatorType", "/evaluation/evaluatorType"),
                this.<Organisation>fact("evaluator", "/evaluation/evaluator"),
                evaluators,
                this.<DateRange>fact("conducted", "/evaluation/conducted"),
                this.<PartialDate>fact("reportDate", "/evaluation/reportDate"),
                this.<PartialDate>fact("submitted", "/evaluation/submitted"));
    }

    private Objectives objectives() {
        return new Objectives(
                this.<String>fact("objectives.overall", "/objectives/overall"),
                this.<String>fact("objectives.annual", "/objectives/annual"),
                this.<String>fact("objectives.output", "/objectives/output"),
                this.<String>fact("objectives.benefit", "/objectives/benefit"),
                this.<String>fact("objectives.achieved", "/objectives/achieved"));
    }

    // ---- money -------------------------------------------------------------------------------------------------

    private Funds funds() {
        List<FundRow> rows = new ArrayList<>();
        for (FundRowDraft row : draft.funds) {
            String at = "/funds/rows/" + rows.size();
            spans.put(at + "/label", row.label);
            spans.put(at + "/source", row.label.with(row.source));
            rows.add(new FundRow(
                    row.source,
                    row.label.value(),
                    money(row, at, "initialBudget"),
                    money(row, at, "adjustedBudget"),
                    money(row, at, "planned"),
                    money(row, at, "inPlace"),
                    money(row, at, "spent"),
                    number(row, at, "executionRatePercent"),
                    number(row, at, "maxScore"),
                    number(row, at, "score")));
        }
        return new Funds(rows, expenditures("/funds/expenditures", draft.expenditures));
    }

    private @Nullable Money money(FundRowDraft row, String at, String field) {
        return value(row.values, at, field, Money.class);
    }

    private @Nullable BigDecimal number(FundRowDraft row, String at, String field) {
        return value(row.values, at, field, BigDecimal.class);
    }

    private <T> @Nullable T value(Map<String, Reading<?>> values, String at, String field, Class<T> type) {
        Reading<?> reading = values.get(field);
        if (reading == null || !type.isInstance(reading.value())) {
            return null;
        }
        spans.put(at + "/" + field, reading);
        return type.cast(reading.value());
    }

    private List<Expenditure> expenditures(String pointer, List<ReportDraft.ExpenditureDraft> drafts) {
        List<Expenditure> items = new ArrayList<>();
        for (ReportDraft.ExpenditureDraft item : drafts) {
            String at = pointer + "/" + items.size();
            spans.put(at + "/name", item.name());
            items.add(new Expenditure(
                    item.name().value(),
                    spans.put(at + "/amount", item.amount()),
                    expenditures(at + "/items", item.items())));
        }
        return items;
    }

    private List<OutputQuantity> outputs() {
        List<OutputQuantity> outputs = new ArrayList<>();
        for (Reading<OutputQuantity> output : draft.outputs) {
            outputs.add(output.value());
            spans.put("/outputs/" + (outputs.size() - 1), output);
        }
        return outputs;
    }

    // ---- scores ------------------------------------------------------------------------------------------------

    private ScoreSheet scores() {
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorDraft node : draft.indicators) {
            indicators.add(indicator(node, null, "/scores/indicators/" + indicators.size(), 1));
        }
        Map<String, Reading<?>> totals = draft.totals;
        return new ScoreSheet(
                indicators,
                value(totals, "/scores", "totalMaxScore", BigDecimal.class),
                value(totals, "/scores", "totalScore", BigDecimal.class),
                value(totals, "/scores", "totalDeduction", BigDecimal.class),
                value(totals, "/scores", "totalReviewScore", BigDecimal.class),
                value(totals, "/scores", "totalConvertedScore", BigDecimal.class),
                value(totals, "/scores", "statedScore", BigDecimal.class),
                value(totals, "/scores", "grade", String.class),
                value(totals, "/scores", "scale", GradeScale.class));
    }

    private Indicator indicator(IndicatorDraft node, @Nullable IndicatorDraft parent, String at, int level) {
        spans.put(at + "/name", node.name);
        Indicator.Builder b = Indicator.named(node.name.value())
                .printedLabel(value(node.values, at, "printedLabel", String.class))
                .code(code(node, parent, at, level))
                .maxScore(value(node.values, at, "maxScore", BigDecimal.class))
                .score(value(node.values, at, "score", BigDecimal.class))
                .deduction(value(node.values, at, "deduction", BigDecimal.class))
                .deductionReason(value(node.values, at, "deductionReason", String.class))
                .explanation(value(node.values, at, "explanation", String.class))
                .criteria(value(node.values, at, "criteria", String.class))
                .process(value(node.values, at, "process", String.class))
                .result(value(node.values, at, "result", String.class))
                .target(value(node.values, at, "target", Measure.class))
                .actual(value(node.values, at, "actual", Measure.class))
                .completionRatePercent(value(node.values, at, "completionRatePercent", BigDecimal.class))
                .convertedScore(value(node.values, at, "convertedScore", BigDecimal.class))
                .reviewScore(value(node.values, at, "reviewScore", BigDecimal.class))
                .deviationCause(value(node.values, at, "deviationCause", String.class))
                .remedy(value(node.values, at, "remedy", String.class));
        List<Checkpoint> points = new ArrayList<>();
        for (Reading<Checkpoint> point : node.checkpoints) {
            points.add(point.value());
            spans.put(at + "/checkpoints/" + (points.size() - 1), point);
        }
        b.checkpoints(points);
        List<OtherCell> others = new ArrayList<>();
        for (Reading<OtherCell> other : node.otherCells) {
            others.add(other.value());
            spans.put(at + "/otherCells/" + (others.size() - 1), other);
        }
        b.otherCells(others);
        List<Indicator> children = new ArrayList<>();
        for (IndicatorDraft child : node.children) {
            children.add(indicator(child, node, at + "/children/" + children.size(), level + 1));
        }
        return b.children(children).build();
    }

    /** The catalogue code of a printed name: only by its words and its printed parent, never by its position. */
    private @Nullable String code(IndicatorDraft node, @Nullable IndicatorDraft parent, String at, int level) {
        List<Match> matches = IndicatorCatalogue.standard()
                .candidates(node.name.value(), parent == null ? null : parent.name.value(), level);
        Optional<Match> best = matches.stream().findFirst();
        if (best.isEmpty()) {
            return null;
        }
        Match match = best.get();
        BigDecimal confidence = BigDecimal.valueOf(match.confidence());
        List<String> candidates = matches.stream()
                .limit(4)
                .map(m -> m.code() + " " + percent(m.confidence()))
                .toList();
        if (match.how() == Match.How.SIMILAR && confidence.compareTo(USABLE) < 0) {
            return null;
        }
        boolean sure = confidence.compareTo(SURE) >= 0;
        if (!sure) {
            draft.notes.add(
                    match.how() == Match.How.SIMILAR ? Note.Kind.NAME_BY_SIMILARITY : Note.Kind.AMBIGUOUS,
                    node.name.start(),
                    node.name.end(),
                    "指标“" + node.name.value() + "”按" + match.how().label() + "对应 " + match.code() + "（可信度 "
                            + percent(match.confidence()) + "），请核对",
                    "the indicator was matched to " + match.code() + " with confidence " + percent(match.confidence()),
                    candidates);
        }
        spans.add(
                at + "/code",
                node.name.start(),
                node.name.end(),
                null,
                sure ? Confidence.CERTAIN : match.how() == Match.How.SIMILAR ? Confidence.LIKELY : Confidence.DOUBTFUL);
        return match.code();
    }

    private static String percent(double confidence) {
        return Math.round(confidence * 100) + "%";
    }

    private @Nullable Survey survey() {
        Map<String, Reading<?>> values = draft.survey;
        if (values.isEmpty()) {
            return null;
        }
        return new Survey(
                value(values, "/survey", "method", String.class),
                value(values, "/survey", "respondents", String.class),
                value(values, "/survey", "sent", Integer.class),
                value(values, "/survey", "returned", Integer.class),
                value(values, "/survey", "valid", Integer.class),
                value(values, "/survey", "satisfaction", Measure.class));
    }

    // ---- text --------------------------------------------------------------------------------------------------

    private List<Statement> statements(String field, List<Reading<Statement>> readings) {
        List<Statement> statements = new ArrayList<>();
        for (Reading<Statement> reading : readings) {
            statements.add(reading.value());
            spans.put("/" + field + "/" + (statements.size() - 1), reading);
        }
        return statements;
    }

    private List<Section> sections(String pointer, List<SectionDraft> drafts) {
        List<Section> sections = new ArrayList<>();
        for (SectionDraft section : drafts) {
            String at = pointer + "/" + sections.size();
            String heading = spans.put(at + "/heading", section.heading);
            bodySpans(at + "/markdown", section.body);
            sections.add(new Section(
                    heading == null ? "" : heading,
                    printedRole(section),
                    Markdown.of(section.body),
                    sections(at + "/children", section.children)));
        }
        return sections;
    }

    /** What a section is about, where it differs from the section around it. */
    private static @Nullable SectionRole printedRole(SectionDraft section) {
        SectionDraft parent = section.parent;
        if (section.role == null || parent == null || parent.mixed || parent.numbering == null) {
            return section.role;
        }
        return section.role == parent.effectiveRole() ? null : section.role;
    }

    private void bodySpans(String pointer, List<Item> body) {
        int start = -1;
        int end = -1;
        for (Item item : body) {
            if (start >= 0
                    && source.plainText()
                            .substring(end, Math.max(end, item.start()))
                            .isBlank()
                    && item.start() >= end) {
                end = item.end();
                continue;
            }
            if (start >= 0) {
                spans.add(pointer, start, end, null, Confidence.CERTAIN);
            }
            start = item.start();
            end = item.end();
        }
        if (start >= 0) {
            spans.add(pointer, start, end, null, Confidence.CERTAIN);
        }
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (Reading<String> name : draft.attachments) {
            attachments.add(new Attachment(name.value(), null, null, null, null));
            spans.put("/attachments/" + (attachments.size() - 1) + "/name", name);
        }
        return attachments;
    }

    private List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (Reading<Citation> citation : draft.citations) {
            citations.add(citation.value());
            spans.put("/citations/" + (citations.size() - 1), citation);
        }
        return citations;
    }

    private List<FormField> form(String pointer, List<Reading<FormField>> fields) {
        List<FormField> form = new ArrayList<>();
        for (Reading<FormField> field : fields) {
            form.add(field.value());
            spans.put(pointer + "/" + (form.size() - 1), field);
        }
        return form;
    }

    private @Nullable OriginalPublication publication() {
        String site = fact("publication.site", "/originalPublication/site");
        PartialDate date = fact("publication.date", "/originalPublication/date");
        String address = fact("publication.address", "/originalPublication/address");
        List<FormField> properties = form("/originalPublication/properties", draft.properties);
        return site == null && date == null && address == null && properties.isEmpty()
                ? null
                : new OriginalPublication(site, date, address, properties);
    }

    // ---- notes -------------------------------------------------------------------------------------------------

    private List<Note> notes(List<SourceSpan> all) {
        List<Note> notes = new ArrayList<>();
        for (Notes.Pending pending : draft.notes.all()) {
            Integer start = pending.start();
            notes.add(new Note(
                    pending.kind(),
                    pending.pointer() != null ? pending.pointer() : pointerAt(all, start, pending.end()),
                    start == null ? null : places.describe(start),
                    start,
                    pending.end(),
                    pending.message(),
                    pending.messageEn(),
                    pending.candidates()));
        }
        return notes;
    }

    /** The pointer of the value that was read from exactly this place, else of the smallest one around it. */
    private static @Nullable String pointerAt(List<SourceSpan> all, @Nullable Integer start, @Nullable Integer end) {
        if (start == null || end == null) {
            return null;
        }
        SourceSpan best = null;
        for (SourceSpan span : all) {
            Integer from = span.start();
            Integer to = span.end();
            if (from == null || to == null || from > start || to < end) {
                continue;
            }
            if (best == null || length(span) < length(best)) {
                best = span;
            }
        }
        return best == null ? null : best.pointer();
    }

    private static int length(SourceSpan span) {
        return span.start() == null || span.end() == null ? Integer.MAX_VALUE : span.end() - span.start();
    }
}
