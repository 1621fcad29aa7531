package org.gongkai.api.intake.recognition;

import java.util.List;
import org.gongkai.schema.report.SectionRole;

/** Reads the facts that running text states, section by section. */
final class Narrative {

    private final ReportDraft draft;

    private Narrative(ReportDraft draft) {
        this.draft = draft;
    }

    static void read(ReportDraft draft) {
        Narrative narrative = new Narrative(draft);
        draft.sections.forEach(narrative::section);
        new IndicatorTexts(draft).read();
        new StatementReader(draft).read();
        new ConclusionReader(draft).read();
        new MoneyReader(draft).read();
        new CitationReader(draft).read();
        new SurveyReader(draft).read();
        new OutputReader(draft).read();
    }

    private void section(SectionDraft section) {
        SectionRole role = section.effectiveRole();
        String title = section.title();
        if (role == SectionRole.OBJECTIVES && !section.lines().isEmpty()) {
            objective(section, title);
        }
        if (title.contains("背景") && !section.lines().isEmpty() && !draft.has("project.background")) {
            draft.facts.put("project.background", text(section.lines()));
        }
        if (role == SectionRole.ATTACHMENT || role == SectionRole.SCORE_TABLE) {
            attachment(section, role);
        }
        section.lines().forEach(this::evaluated);
        section.lines().forEach(this::unit);
        section.children.forEach(this::section);
    }

    private void objective(SectionDraft section, String title) {
        Reading<String> text = text(section.lines());
        if (title.contains("产出")) {
            draft.facts.putIfAbsent("objectives.output", text);
        } else if (title.contains("效果") || title.contains("效益")) {
            draft.facts.putIfAbsent("objectives.benefit", text);
        } else if (!title.contains("总") && (title.contains("年度") || title.contains("阶段"))) {
            draft.facts.putIfAbsent("objectives.annual", text);
        } else if (!title.contains("完成") && !title.contains("实现") && !title.contains("评价")) {
            draft.facts.putIfAbsent("objectives.overall", text);
        }
    }

    private void attachment(SectionDraft section, SectionRole role) {
        Reading<String> heading = section.heading;
        boolean annex = section.parent == null
                && section.numbering == null
                && role == SectionRole.SCORE_TABLE
                && draft.sections.indexOf(section) >= 3;
        if (heading != null && annex) {
            draft.attachments.add(heading.as(org.gongkai.schema.report.Confidence.LIKELY));
            return;
        }
        if (heading == null || section.numbering == null || section.numbering.shape() != Numbering.Shape.ATTACHMENT) {
            return;
        }
        List<Line> lines = section.lines();
        String name = heading.value();
        int end = heading.end();
        if (section.title().isEmpty() && !lines.isEmpty() && lines.get(0).text().length() <= 80) {
            name = name + " " + lines.get(0).text();
            end = lines.get(0).end();
        }
        draft.attachments.add(Reading.certain(name, heading.start(), end, null));
        int offset = name.length() - (end - heading.end()) - 1;
        if (end > heading.end()
                && Titles.isTitle(name.substring(Math.max(0, offset)).strip())) {
            otherName(lines.get(0));
        }
    }

    /** Another spelling of the project's name in the title of an annex. */
    private void otherName(Line title) {
        ReportDraft parts = new ReportDraft();
        Titles.parts(title.text(), title.start(), parts);
        Reading<String> name = parts.fact("project.name");
        addOther(name);
    }

    /** 项目单位为云阳市水务局: the unit where no form names it. */
    private void unit(Line line) {
        java.util.regex.Matcher m = UNIT.matcher(line.text());
        if (!draft.has("implementingUnit") && m.find()) {
            draft.facts.put(
                    "implementingUnit",
                    new Reading<>(
                            org.gongkai.schema.report.Organisation.named(m.group(1)),
                            line.start() + m.start(1),
                            line.start() + m.end(1),
                            null,
                            org.gongkai.schema.report.Confidence.LIKELY));
        }
    }

    private static final java.util.regex.Pattern UNIT = java.util.regex.Pattern.compile(
            "(?:项目(?:实施|承担|主管)?单位|实施单位|承担单位|实施主体)(?:为|是)([\\p{IsHan}（）()]{4,30}?(?:局|委员会|厅|中心|办公室|政府|学校|医院|公司|所|站|院|馆))(?=[，。；,;]|$)");

    /** 确定将“e”办通终端机采购项目作为绩效评价对象: how the text itself calls the project. */
    private void evaluated(Line line) {
        java.util.regex.Matcher m = OBJECT.matcher(line.text());
        while (m.find()) {
            addOther(new Reading<>(
                    m.group(1),
                    line.start() + m.start(1),
                    line.start() + m.end(1),
                    null,
                    org.gongkai.schema.report.Confidence.LIKELY));
        }
    }

    private static final java.util.regex.Pattern OBJECT =
            java.util.regex.Pattern.compile("将([^，。；、]{4,40}?(?:项目|资金|经费))作为(?:本次)?(?:绩效)?评价(?:的)?对象");

    private void addOther(@org.jspecify.annotations.Nullable Reading<String> name) {
        Reading<String> own = draft.fact("project.name");
        if (name == null
                || own == null
                || own.value().equals(name.value())
                || draft.otherNames.stream().anyMatch(o -> o.value().equals(name.value()))) {
            return;
        }
        draft.otherNames.add(name);
    }

    static Reading<String> text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
        }
        return Reading.certain(
                text.toString(),
                lines.get(0).start(),
                lines.get(lines.size() - 1).end(),
                null);
    }
}
