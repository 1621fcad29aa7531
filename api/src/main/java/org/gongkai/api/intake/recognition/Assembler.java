package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.EvaluatorType;
import org.gongkai.schema.report.Objectives;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Organiser;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ProjectKind;
import org.gongkai.schema.report.Region;
import org.gongkai.schema.report.SourceFile;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Turns the readings of a report into the draft, writes a span for each value and gives each note its pointer. */
final class Assembler {

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
        AssembledFunds funds = new AssembledFunds(draft, spans);
        AssembledScores scores = new AssembledScores(draft, spans);
        AssembledText text = new AssembledText(draft, spans, source.plainText());
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
                .funds(funds.funds())
                .outputs(funds.outputs())
                .scores(scores.sheet())
                .survey(scores.survey())
                .problems(text.statements("problems", draft.problems))
                .suggestions(text.statements("suggestions", draft.suggestions))
                .experiences(text.statements("experiences", draft.experiences))
                .otherMatters(text.statements("otherMatters", draft.otherMatters))
                .sections(text.sections())
                .attachments(text.attachments())
                .citations(text.citations())
                .form(text.form("/form", draft.form))
                .originalPublication(text.publication())
                .source(new SourceFile(source.fileName(), null, source.sha256()));
        List<SourceSpan> all = spans.all();
        EvaluationReport read = report.spans(all).build();
        new StructuralText(source.plainText(), ledger).place(draft.structure, read);
        draft.rowNumbers.forEach(range -> ledger.place(range[0], range[1]));
        return new Recognition(
                read, PlacedNotes.of(draft.notes, all, places), ledger.tray(ranges), ledger.coverage(ranges));
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
}
