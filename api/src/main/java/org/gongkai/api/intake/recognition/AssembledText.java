package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Citation;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.OriginalPublication;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.report.Statement;
import org.jspecify.annotations.Nullable;

/** The words of a draft: sections, statements, citations, form fields, what the page said about itself. */
final class AssembledText {

    private final ReportDraft draft;
    private final Spans spans;
    private final String plain;

    AssembledText(ReportDraft draft, Spans spans, String plain) {
        this.draft = draft;
        this.spans = spans;
        this.plain = plain;
    }

    List<Statement> statements(String field, List<Reading<Statement>> readings) {
        return spans.put("/" + field, readings);
    }

    List<Section> sections() {
        return sections("/sections", draft.sections);
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
            if (start >= 0 && plain.substring(end, Math.max(end, item.start())).isBlank() && item.start() >= end) {
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

    List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (Reading<String> name : draft.attachments) {
            attachments.add(new Attachment(name.value(), null, null, null, null));
            spans.put("/attachments/" + (attachments.size() - 1) + "/name", name);
        }
        return attachments;
    }

    List<Citation> citations() {
        return spans.put("/citations", draft.citations);
    }

    List<FormField> form(String pointer, List<Reading<FormField>> fields) {
        return spans.put(pointer, fields);
    }

    @Nullable
    OriginalPublication publication() {
        String site = spans.put("/originalPublication/site", draft.fact("publication.site"));
        PartialDate date = spans.put("/originalPublication/date", draft.fact("publication.date"));
        String address = spans.put("/originalPublication/address", draft.fact("publication.address"));
        List<FormField> properties = form("/originalPublication/properties", draft.properties);
        return site == null && date == null && address == null && properties.isEmpty()
                ? null
                : new OriginalPublication(site, date, address, properties);
    }
}
