package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.region.Regions;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Organisation;
import org.jspecify.annotations.Nullable;

/** Reads one report out of its lines and tables, step by step. */
final class ReportReader {

    private final SourceDocument source;
    private final List<Item> items;
    private final ReportDraft draft = new ReportDraft();

    ReportReader(SourceDocument source, List<Item> items) {
        this.source = source;
        this.items = new ArrayList<>(items);
    }

    ReportDraft read() {
        return read(draft -> {});
    }

    /** Reads a report of which a part stands elsewhere: the row of a list of projects. */
    ReportDraft read(Consumer<ReportDraft> elsewhere) {
        List<Item> report = List.copyOf(new PublicationReader(source, draft).read(items));
        items.clear();
        items.addAll(report);
        title();
        List<Item> rest = tables();
        TableTotals.settle(draft);
        List<Item> text = flat(forms(rest));
        elsewhere.accept(draft);
        new EvaluatorReader(draft).leader();
        draft.sections.addAll(Outline.of(text));
        Narrative.read(draft);
        YearOfText.conclude(draft);
        concludeUnit();
        region();
        ReviewedScores.settle(draft);
        CrossChecks.run(draft);
        DecimalSigns.doubt(draft);
        DecimalSigns.noteInProse(draft);
        return draft;
    }

    // ---- title -------------------------------------------------------------------------------------------------

    private void title() {
        int found = titleAt();
        if (found < 0) {
            titleInTable();
            return;
        }
        int at = withoutAttachmentWords(found);
        Line last = (Line) items.get(at);
        int first = at;
        while (first > 0
                && at - first < 3
                && items.get(first - 1) instanceof Line before
                && joins(before, last, first == at)) {
            first--;
        }
        Line begin = (Line) items.get(first);
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= at; i++) {
            words.append(((Line) items.get(i)).text());
        }
        String printed = source.plainText().substring(begin.start(), last.end());
        String title = first == at ? last.text() : words.toString();
        draft.facts.put(
                "title", Reading.certain(title, begin.start(), last.end(), title.equals(printed) ? null : printed));
        takeTitle(first == at ? title : printed, begin.start());
        for (int i = at; i >= first; i--) {
            items.remove(i);
        }
        String key = Words.key(title);
        items.removeIf(item -> {
            boolean again = item instanceof Line line && Words.key(line.text()).equals(key);
            if (again) {
                draft.structure.add(new int[] {item.start(), item.end()});
            }
            return again;
        });
    }

    /** 附件2：…绩效评价报告: what numbers the annex, on the title's line or on the one above it, is none of its words. */
    private int withoutAttachmentWords(int at) {
        Line line = (Line) items.get(at);
        int cut = Titles.attachmentWords(line.text());
        if (cut > 0 && cut < line.text().length()) {
            Line words = line.part(0, cut);
            draft.structure.add(new int[] {words.start(), words.end()});
            items.set(at, line.part(cut, line.text().length()));
        }
        if (at > 0
                && items.get(at - 1) instanceof Line above
                && !above.text().isEmpty()
                && Titles.attachmentWords(above.text()) == above.text().length()) {
            draft.structure.add(new int[] {above.start(), above.end()});
            items.remove(at - 1);
            return at - 1;
        }
        return at;
    }

    private void takeTitle(String printed, int at) {
        Titles.year(printed, at, Confidence.LIKELY).ifPresent(y -> draft.facts.put("fiscalYear", y));
        Titles.parts(printed, at, draft);
        FormReader.evaluationKind(Words.joined(printed))
                .ifPresent(k -> draft.facts.putIfAbsent(
                        "kind", new Reading<>(k, at, at + printed.length(), null, Confidence.LIKELY)));
    }

    private static boolean namesProject(String title) {
        ReportDraft parts = new ReportDraft();
        Titles.parts(title, 0, parts);
        return parts.has("project.name");
    }

    private int titleAt() {
        int found = -1;
        for (int i = 0; i < Math.min(items.size(), 40); i++) {
            if (!(items.get(i) instanceof Line line)) {
                if (GridReader.understands((CellGrid) items.get(i))) {
                    return found;
                }
                continue;
            }
            if (Titles.isTitle(line.text())) {
                if (found < 0 || !namesProject(((Line) items.get(found)).text()) && namesProject(line.text())) {
                    found = i;
                }
                continue;
            }
            if (Numbering.of(line.text())
                    .filter(n -> n.shape() == Numbering.Shape.CHINESE)
                    .isPresent()) {
                return found;
            }
        }
        return found;
    }

    /** A title broken into lines: organisation and project stand above 绩效评价报告. */
    private static boolean joins(Line before, Line title, boolean lowest) {
        String text = before.text();
        if (text.length() > 40
                || text.contains("：")
                || text.contains(":")
                || text.contains("。")
                || text.matches("附件.*")
                || text.matches("[\\d\\s年月日.-]+")) {
            return false;
        }
        boolean brief = Words.joined(title.text()).length() <= 16 || !lowest || Titles.isOrganisationLine(text);
        boolean part = Titles.ORGANISATION_END.matcher(text).find()
                || text.contains("项目")
                || text.contains("年")
                || text.contains("资金")
                || text.contains("经费")
                || text.contains("专项");
        return brief && part && Numbering.of(text).isEmpty();
    }

    private void titleInTable() {
        for (Item item : items.subList(0, Math.min(items.size(), 6))) {
            if (item instanceof CellGrid grid) {
                for (int r = 0; r < Math.min(3, grid.rows()); r++) {
                    List<CellGrid.Box> filled = grid.filled(r);
                    if (filled.size() == 1 && Titles.isTitle(filled.get(0).text())) {
                        CellGrid.Box box = filled.get(0);
                        String title = Words.joined(box.text());
                        draft.facts.put(
                                "title",
                                Reading.certain(
                                        title,
                                        box.start(),
                                        box.end(),
                                        title.equals(box.printed()) ? null : box.printed()));
                        takeTitle(box.printed(), box.start());
                        return;
                    }
                }
            }
        }
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    /** Reads the tables that can be understood; what remains is running text and other tables. */
    private List<Item> tables() {
        List<Item> rest = new ArrayList<>();
        String unit = null;
        String ofReport = statedUnit();
        for (Item item : upright()) {
            if (item instanceof CellGrid printed) {
                if (EvaluatorReader.understands(printed)) {
                    new EvaluatorReader(draft).read(printed);
                    continue;
                }
                Optional<ProjectList> projects = ProjectList.of(printed);
                if (projects.isPresent()) {
                    projects.get().note(draft.notes);
                    rest.add(printed);
                    continue;
                }
                CellGrid grid = SlashedColumns.divided(printed, draft);
                if (GridReader.understands(grid)) {
                    new GridReader(draft).read(grid, unit == null ? ofReport : unit);
                    continue;
                }
                noteUnread(grid);
            }
            if (item instanceof Line line && line.text().length() < 60) {
                String own = MoneyUnit.in(line.text());
                unit = own == null ? unit : own;
                draft.moneyUnit = unit == null ? ofReport : unit;
                if (own != null && line.text().length() <= 14 && line.text().contains("单位")) {
                    draft.structure.add(new int[] {line.start(), line.end()});
                    continue;
                }
            }
            rest.add(item);
        }
        return rest;
    }

    /** A table of sources or of indicators beside numbers, whose head no word list knows: it stays text, and that is said. */
    private void noteUnread(CellGrid grid) {
        int sources = 0;
        int indicators = 0;
        for (int row = 0; row < grid.rows(); row++) {
            List<CellGrid.Box> filled = grid.filled(row);
            boolean numbers = filled.stream()
                            .filter(box -> Words.points(box.text()).isPresent()
                                    || MoneyUnit.amount(box.text(), "万元").isPresent())
                            .count()
                    >= 2;
            if (numbers) {
                sources += FundTable.source(filled.get(0).text()) != null ? 1 : 0;
                indicators +=
                        IndicatorNames.level(PrintedIndicator.of(filled.get(0).text())
                                                .name())
                                        > 0
                                ? 1
                                : 0;
            }
        }
        if (sources >= 2 || indicators >= 2) {
            draft.notes.add(
                    Note.Kind.NOT_UNDERSTOOD,
                    grid.start(),
                    grid.end(),
                    "这张表像" + (sources >= indicators ? "资金表" : "评分表") + "，但表头的栏名不认识，没有读入，留作正文",
                    "this looks like a table of " + (sources >= indicators ? "funds" : "scores")
                            + " whose head is not known; it stays text");
        }
    }

    private List<Item> upright() {
        List<Item> upright = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof CellGrid grid) {
                upright.addAll(TurnedParts.of(grid));
            } else {
                upright.add(item);
            }
        }
        return upright;
    }

    /** The unit that the sentences of the report state, wherever they stand; none where two of them differ. */
    private @Nullable String statedUnit() {
        Line first = null;
        String unit = null;
        for (Item item : items) {
            String stated = item instanceof Line line ? MoneyUnit.stated(line.text()) : null;
            if (stated == null || !(item instanceof Line line)) {
                continue;
            }
            if (unit != null && !unit.equals(stated)) {
                return null;
            }
            first = first == null ? line : first;
            unit = stated;
        }
        boolean needed = items.stream().anyMatch(item -> item instanceof CellGrid);
        if (first != null && needed) {
            draft.notes.add(
                    Note.Kind.CONCLUDED,
                    first.start(),
                    first.end(),
                    "文字写明金额单位为“" + unit + "”，没有另写单位的资金表按它读取",
                    "the text states the unit of amounts; fund tables without a unit of their own were read in it");
        }
        return unit;
    }

    // ---- cover -------------------------------------------------------------------------------------------------

    /** Reads label and value pairs before the first heading, and wherever a line consists of them. */
    private List<Item> forms(List<Item> lines) {
        FormReader form = new FormReader(draft);
        List<Item> rest = new ArrayList<>();
        boolean cover = true;
        for (Item item : lines) {
            if (!(item instanceof Line line)) {
                rest.add(item);
                continue;
            }
            if (cover && YearLine.take(line.text(), line.start(), draft)) {
                continue;
            }
            boolean numbered = Numbering.of(line.text())
                    .filter(n -> n.shape() == Numbering.Shape.CHINESE || n.shape() == Numbering.Shape.CHINESE_BRACKET)
                    .isPresent();
            cover &= !numbered;
            List<LabelLines.Pair> pairs = LabelLines.in(line.text(), line.glued());
            boolean whole = !pairs.isEmpty() && pairs.get(0).labelStart() == 0;
            boolean shortLine = line.text().length() <= 120;
            if (pairs.isEmpty() || numbered || !(cover || whole && shortLine && pairs.size() >= 2)) {
                rest.add(line);
                continue;
            }
            if (pairs.get(0).labelStart() > 0) {
                rest.add(line.part(0, pairs.get(0).labelStart()));
            }
            for (int i = 0; i < pairs.size(); i++) {
                LabelLines.Pair pair = pairs.get(i);
                form.put(
                        pair.field(),
                        pair.label(),
                        line.start() + pair.labelStart(),
                        pair.value(line.text()),
                        line.start() + pair.from());
                int next = i + 1 < pairs.size()
                        ? pairs.get(i + 1).labelStart()
                        : line.text().length();
                if (next - pair.to() > 3) {
                    rest.add(line.part(
                            Math.min(next, line.text().charAt(pair.to()) == '。' ? pair.to() + 1 : pair.to()), next));
                }
            }
        }
        return rest;
    }

    // ---- flattened tables --------------------------------------------------------------------------------------

    /** Reads the tables and forms of which only one line of text is left. */
    private List<Item> flat(List<Item> lines) {
        List<Item> rest = new ArrayList<>();
        for (Item item : lines) {
            if (item instanceof Line furniture && Furniture.is(furniture.text())) {
                continue;
            }
            if (!(item instanceof Line line)
                    || !line.glued()
                            && line.text().length() < 60
                            && !line.text().contains("一级指标")) {
                rest.add(item);
                continue;
            }
            if (new FlatForm(draft, line).read()) {
                continue;
            }
            int evaluators = new EvaluatorReader(draft).flat(line);
            if (evaluators > 0) {
                Line behind = line.part(evaluators, line.text().length());
                List<LabelLines.Pair> pairs = LabelLines.in(behind.text(), true);
                if (pairs.size() == 1 && pairs.get(0).field().equals("leader")) {
                    LabelLines.Pair pair = pairs.get(0);
                    new FormReader(draft).leader(pair.value(behind.text()), behind.start() + pair.from());
                    draft.structure.add(new int[] {behind.start() + pair.labelStart(), behind.start() + pair.to()});
                } else {
                    addRest(line, evaluators, rest);
                }
                continue;
            }
            int head = line.text().indexOf("一级指标");
            Optional<FlatScores.Head> found =
                    head < 0 || head > 40 ? Optional.empty() : FlatScores.head(line.text(), head);
            int end = 0;
            if (found.isPresent() && !found.get().hasText()) {
                end = new FlatScores(draft, line, head, found.get()).read();
            } else if (found.isPresent()) {
                end = new FlatRules(draft, line, head, found.get()).read();
            }
            if (end > 0) {
                if (head > 0) {
                    rest.add(line.part(0, head));
                }
                addRest(line, end, rest);
            } else {
                rest.add(line);
            }
        }
        return rest;
    }

    private static void addRest(Line line, int from, List<Item> rest) {
        Line part = line.part(from, line.text().length());
        if (!part.text().isEmpty()) {
            rest.add(part);
        }
    }

    // ---- conclusions -------------------------------------------------------------------------------------------

    private void concludeUnit() {
        Reading<Organisation> unit = draft.fact("implementingUnit");
        if (unit == null) {
            draft.notes.whole(
                    Note.Kind.NOT_FOUND, "/implementingUnit", "没有找到项目实施单位", "the implementing unit was not found");
        }
        if (!draft.has("fiscalYear")) {
            draft.notes.whole(Note.Kind.NOT_FOUND, "/fiscalYear", "没有找到预算年度", "the fiscal year was not found");
        }
        if (!draft.has("project.name")) {
            draft.notes.whole(Note.Kind.NOT_FOUND, "/project/name", "没有找到项目名称", "the project's name was not found");
        }
        if (draft.indicators.isEmpty()) {
            draft.notes.whole(Note.Kind.NOT_FOUND, "/scores/indicators", "没有找到指标评分表", "no score table was found");
            tornTable();
        } else if (draft.indicators.stream().flatMap(IndicatorDraft::walk).noneMatch(n -> n.has("score"))) {
            draft.notes.whole(
                    Note.Kind.NOT_FOUND,
                    "/scores/indicators",
                    "指标表里没有一个得分，可能是目标表、没有打分的自评表或模板",
                    "no row of the indicator table has a score: a form of targets, or a template");
        }
    }

    /** The head of a score table that stands in the text as a line of words: its columns are lost. */
    private void tornTable() {
        draft.sections.stream()
                .flatMap(SectionDraft::walk)
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.text().length() <= 80)
                .filter(line -> Arrays.stream(line.text().split("\\s+"))
                                .filter(word -> ScoreHead.role(word).isPresent())
                                .count()
                        >= 3)
                .findFirst()
                .ifPresent(line -> draft.notes.add(
                        Note.Kind.NOT_UNDERSTOOD,
                        line.start(),
                        line.end(),
                        "这里像评分表的表头，但各列已经散成文字，没有读入；请用原来的 Word 或 Excel 文件，或带框线的 PDF",
                        "this looks like the head of a score table whose columns are lost; it was not read"));
    }

    private void region() {
        for (String field : List.of("implementingUnit", "title", "competentDepartment")) {
            Reading<?> reading = draft.facts.get(field);
            if (reading == null) {
                continue;
            }
            String text = name(reading.value());
            Optional<org.gongkai.schema.report.Region> region =
                    Regions.standard().locate(text);
            if (region.isPresent()) {
                draft.facts.put(
                        "region", new Reading<>(region.get(), reading.start(), reading.end(), text, Confidence.LIKELY));
                return;
            }
        }
    }

    private static String name(@Nullable Object value) {
        return value instanceof Organisation organisation ? organisation.name() : String.valueOf(value);
    }
}
