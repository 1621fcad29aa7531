package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.GradeSensitivity;
import org.gongkai.schema.audit.Proof;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Choice;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FollowUp;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Objectives;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.Statement;
import org.gongkai.schema.report.Survey;
import org.gongkai.site.AttachedFile;
import org.gongkai.site.CorrectionNotice;
import org.gongkai.site.EarlierRevision;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.Waiver;
import org.jspecify.annotations.Nullable;

/** Everything the page of one report shows, in the order of the page. */
public final class ReportPage {
    private final Frame frame;
    private final ReleasedReport released;
    private final EvaluationReport report;
    private final Neighbours neighbours;
    private final Conclusion conclusion;
    private final List<IndicatorTable> tables;
    private final State state;
    private final String replaced;

    /** What kind of revision the page shows. */
    public enum State {
        /** The released revision. */
        CURRENT,
        /** An earlier revision that a correction replaced. */
        SUPERSEDED,
        /** A preview of something that was never released. */
        DRAFT
    }

    ReportPage(
            Frame frame,
            ReleasedReport released,
            Neighbours neighbours,
            Conclusion conclusion,
            State state,
            String replaced) {
        this.frame = frame;
        this.released = released;
        this.report = released.content().report();
        this.neighbours = neighbours;
        this.conclusion = conclusion;
        this.tables = IndicatorTable.of(report.scores().indicators());
        this.state = state;
        this.replaced = replaced;
    }

    /** A label with its value. */
    public record Line(String label, String value) {}

    /** A cell-by-cell row of the fund table. */
    public record Fund(String anchor, String label, List<Cell> cells) {}

    /** A number in a table with the head of its column, for cards on a phone. */
    public record Cell(String head, String value, boolean absent) {}

    /** An expenditure item; sub-items have a depth of 1 and more. */
    public record Spending(String anchor, String name, String amount, int depth) {}

    /** A deduction in the waterfall: where the bar begins and ends, in percent of all points lost. */
    public record Fall(String anchor, String name, String points, String reason, String from, String to, String hue) {}

    /** A target with its result. */
    public record Goal(String anchor, String name, String target, String result) {}

    /** A passage with its anchor and, for suggestions, what became of it. */
    public record Passage(String anchor, String text, String followUp) {}

    /** A section of the narrative; its level is that of its HTML heading. */
    public record Part(String anchor, String heading, int level, String html) {}

    /** A finding with its proof. */
    public record Note(
            String anchor,
            String severity,
            String kind,
            String place,
            String target,
            String message,
            @Nullable String quote,
            String rule,
            List<Line> inputs,
            List<String> steps,
            String result,
            @Nullable String correction,
            @Nullable String waiver) {}

    /** A file to download. */
    public record File(String anchor, String href, String name, String type, String size, String date, String sha256) {}

    /** An earlier revision. */
    public record Version(String href, String number, String published, String fingerprint, boolean current) {}

    public Frame frame() {
        return frame;
    }

    public ReleasedReport released() {
        return released;
    }

    public Neighbours neighbours() {
        return neighbours;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    public List<IndicatorTable> tables() {
        return tables;
    }

    /** Whether this is a preview of something that was never released. */
    public boolean draft() {
        return state == State.DRAFT;
    }

    /** Whether a correction replaced this revision. */
    public boolean superseded() {
        return state == State.SUPERSEDED;
    }

    /** Whether this is the released revision. */
    public boolean current() {
        return state == State.CURRENT;
    }

    /** When the correction was published that replaced this revision. */
    public String replacedMinute() {
        return replaced;
    }

    public String title() {
        return report.title();
    }

    public @Nullable CorrectionNotice correction() {
        return released.correction();
    }

    public String publishedMinute() {
        return Say.minute(released.publishedAt());
    }

    public String publishedMachine() {
        return Say.machine(released.publishedAt());
    }

    public String fingerprint() {
        return released.fingerprint();
    }

    /** The fingerprint in groups of eight, as one compares it by eye. */
    public String fingerprintGroups() {
        return released.fingerprint().replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** The disclosure block: this portal's labels in its order, empty fields left out. */
    public List<Line> disclosure() {
        List<Line> lines = new ArrayList<>();
        for (SiteProfile.DisclosureField field : frame.site().profile().disclosure()) {
            String value = disclosureValue(field);
            if (value != null && !value.isBlank()) {
                lines.add(new Line(field.label(), value));
            }
        }
        return lines;
    }

    private @Nullable String disclosureValue(SiteProfile.DisclosureField field) {
        return switch (field.field()) {
            case INDEX -> indexNumber();
            case ISSUER -> frame.site().profile().source();
            case TITLE -> report.title();
            case PUBLICATION_DATE -> Say.day(released.firstPublishedAt());
            case DOCUMENT_DATE -> {
                PartialDate date = report.evaluation().reportDate();
                yield date == null ? field.value() : date.toString();
            }
            case KEYWORDS -> field.value() != null ? field.value() : String.join(" ", Keywords.of(report));
            case VALIDITY, NUMBER, TOPIC, OPENNESS, REGISTRY, APPROVAL -> field.value();
        };
    }

    /** 索引号: code of the unit, month of publication, the permanent id; issued once since none of them ever changes. */
    private String indexNumber() {
        Organisation unit = report.implementingUnit();
        String code = unit != null && unit.code() != null
                ? unit.code()
                : frame.site().profile().indexPrefix();
        String month = Say.day(released.firstPublishedAt()).substring(0, 7).replace("-", "");
        return code + "/" + month + "-" + released.id();
    }

    /** Heads of the fund columns that have at least one value. */
    public List<String> fundHeads() {
        return fundColumns().stream().map(FundColumn::head).toList();
    }

    public List<Fund> funds() {
        List<FundColumn> columns = fundColumns();
        List<Fund> rows = new ArrayList<>();
        for (int i = 0; i < report.funds().rows().size(); i++) {
            FundRow row = report.funds().rows().get(i);
            List<Cell> cells = new ArrayList<>();
            for (FundColumn column : columns) {
                String value = column.value().apply(row);
                cells.add(new Cell(column.head(), value == null ? Say.ABSENT : value, value == null));
            }
            rows.add(new Fund("fund-" + i, row.label(), cells));
        }
        return rows;
    }

    private interface Value {
        @Nullable
        String apply(FundRow row);
    }

    private record FundColumn(String head, Value value) {}

    private List<FundColumn> fundColumns() {
        List<FundColumn> all = List.of(
                new FundColumn("年初预算（万元）", row -> amount(row.initialBudget())),
                new FundColumn("全年预算（万元）", row -> amount(row.adjustedBudget())),
                new FundColumn("计划投资（万元）", row -> amount(row.planned())),
                new FundColumn("到位（万元）", row -> amount(row.inPlace())),
                new FundColumn("支出（万元）", row -> amount(row.spent())),
                new FundColumn(
                        "报告所列执行率",
                        row -> row.executionRatePercent() == null ? null : Say.percent(row.executionRatePercent())),
                new FundColumn("分值", row -> row.maxScore() == null ? null : Say.points(row.maxScore())),
                new FundColumn("得分", row -> row.score() == null ? null : Say.points(row.score())));
        return all.stream()
                .filter(column -> report.funds().rows().stream()
                        .anyMatch(row -> column.value().apply(row) != null))
                .toList();
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : Say.money(money);
    }

    public List<Spending> spending() {
        List<Spending> rows = new ArrayList<>();
        for (int i = 0; i < report.funds().expenditures().size(); i++) {
            spending(report.funds().expenditures().get(i), "spending-" + i, 0, rows);
        }
        return rows;
    }

    private static void spending(Expenditure item, String anchor, int depth, List<Spending> rows) {
        rows.add(new Spending(anchor, item.name(), Say.money(item.amount()), Math.min(depth, 3)));
        for (int i = 0; i < item.items().size(); i++) {
            spending(item.items().get(i), anchor + "-" + i, depth + 1, rows);
        }
    }

    /** Every point lost, in the order of the table, each bar beginning where the last one ended. */
    public List<Fall> waterfall() {
        List<Fall> falls = new ArrayList<>();
        List<Indicator> firsts = report.scores().indicators();
        BigDecimal all = report.scores()
                .leaves()
                .map(Conclusion::lost)
                .filter(lost -> lost.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal at = BigDecimal.ZERO;
        for (int i = 0; i < firsts.size(); i++) {
            at = falls(firsts.get(i), List.of(i), Hue.of(firsts.get(i)), all, at, falls);
        }
        return falls;
    }

    private static BigDecimal falls(
            Indicator indicator, List<Integer> path, String hue, BigDecimal all, BigDecimal start, List<Fall> falls) {
        BigDecimal at = start;
        BigDecimal lost = Conclusion.lost(indicator);
        if (indicator.isLeaf() && lost.signum() > 0) {
            falls.add(new Fall(
                    Anchors.indicator(path),
                    indicator.name(),
                    lost.toPlainString(),
                    indicator.deductionReason() == null ? Say.ABSENT : indicator.deductionReason(),
                    of(at, all),
                    of(at.add(lost), all),
                    hue));
            return at.add(lost);
        }
        for (int k = 0; k < indicator.children().size(); k++) {
            at = falls(indicator.children().get(k), append(path, k), hue, all, at, falls);
        }
        return at;
    }

    private static String of(BigDecimal part, BigDecimal all) {
        return Say.trimmed(part.movePointRight(2).divide(all, 4, RoundingMode.HALF_UP), 2);
    }

    private static List<Integer> append(List<Integer> path, int index) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(index);
        return longer;
    }

    /** Sum of the points lost. */
    public String lostPoints() {
        return report.scores()
                .leaves()
                .map(Conclusion::lost)
                .filter(lost -> lost.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** The objectives in words. */
    public List<Line> objectives() {
        Objectives o = report.objectives();
        List<Line> lines = new ArrayList<>();
        add(lines, "总目标", o.overall());
        add(lines, "年度目标", o.annual());
        add(lines, "产出目标", o.output());
        add(lines, "效益目标", o.benefit());
        add(lines, "实际完成情况", o.achieved());
        return lines;
    }

    /** Targets beside results: quantities and every indicator that has a target or an actual value. */
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < report.outputs().size(); i++) {
            OutputQuantity output = report.outputs().get(i);
            String unit = output.unit() == null ? "" : " " + output.unit();
            goals.add(new Goal(
                    "output-" + i,
                    output.name(),
                    output.planned() == null ? Say.ABSENT : output.planned().toPlainString() + unit,
                    (output.actual() == null ? Say.ABSENT : output.actual().toPlainString() + unit) + cost(output)));
        }
        List<Indicator> firsts = report.scores().indicators();
        for (int i = 0; i < firsts.size(); i++) {
            goals(firsts.get(i), List.of(i), goals);
        }
        return goals;
    }

    private static String cost(OutputQuantity output) {
        String each = output.unitCost() == null ? "" : "，单价 " + Say.money(output.unitCost()) + " 万元";
        return output.totalCost() == null ? each : each + "，合计 " + Say.money(output.totalCost()) + " 万元";
    }

    private static void goals(Indicator indicator, List<Integer> path, List<Goal> goals) {
        if (indicator.target() != null || indicator.actual() != null) {
            goals.add(new Goal(
                    "",
                    indicator.name(),
                    indicator.target() == null ? Say.ABSENT : indicator.target().printed(),
                    indicator.actual() == null ? Say.ABSENT : indicator.actual().printed()));
        }
        for (int k = 0; k < indicator.children().size(); k++) {
            goals(indicator.children().get(k), append(path, k), goals);
        }
    }

    /** The satisfaction survey. */
    public List<Line> survey() {
        Survey survey = report.survey();
        List<Line> lines = new ArrayList<>();
        if (survey != null) {
            add(lines, "方式", survey.method());
            add(lines, "对象", survey.respondents());
            lines.add(new Line("发放", survey.sent() == null ? Say.ABSENT : survey.sent() + " 份"));
            lines.add(new Line("回收", survey.returned() == null ? Say.ABSENT : survey.returned() + " 份"));
            lines.add(new Line("有效", survey.valid() == null ? Say.ABSENT : survey.valid() + " 份"));
            lines.add(new Line(
                    "满意度",
                    survey.satisfaction() == null
                            ? Say.ABSENT
                            : survey.satisfaction().printed()));
        }
        return lines;
    }

    public List<Passage> problems() {
        return passages("problem-", report.problems());
    }

    public List<Passage> suggestions() {
        return passages("suggestion-", report.suggestions());
    }

    public List<Passage> experiences() {
        return passages("experience-", report.experiences());
    }

    private static List<Passage> passages(String prefix, List<Statement> statements) {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> new Passage(
                        prefix + i,
                        statements.get(i).text(),
                        followUp(statements.get(i).followUp())))
                .toList();
    }

    private static String followUp(@Nullable FollowUp followUp) {
        if (followUp == null) {
            return "";
        }
        StringBuilder out = new StringBuilder("落实情况：").append(followUp.status().label());
        if (followUp.owner() != null) {
            out.append("，责任单位 ").append(followUp.owner());
        }
        if (followUp.due() != null) {
            out.append("，期限 ").append(followUp.due());
        }
        return followUp.note() == null
                ? out.toString()
                : out.append("。").append(followUp.note()).toString();
    }

    /** How and by whom: what is known, then the printed form with its open choices. */
    public List<Line> evaluation() {
        Evaluation e = report.evaluation();
        List<Line> lines = new ArrayList<>();
        add(lines, "项目名称", report.project().name());
        add(
                lines,
                "预算年度",
                report.fiscalYear() == null ? null : report.fiscalYear().toString());
        add(lines, "实施单位", name(report.implementingUnit()));
        add(lines, "主管部门", name(report.competentDepartment()));
        add(lines, "地区", report.region() == null ? null : report.region().name());
        add(lines, "评价方式", e.kind() == null ? null : e.kind().label());
        add(lines, "评价类型", e.mode() == null ? null : e.mode().label());
        add(lines, "组织方式", e.organiser() == null ? null : e.organiser().label());
        add(
                lines,
                "评价机构类型",
                e.evaluatorType() == null ? null : e.evaluatorType().label());
        add(lines, "评价机构", name(e.evaluator()));
        add(lines, "评价时间", range(e.conducted()));
        add(lines, "报告日期", e.reportDate() == null ? null : e.reportDate().toString());
        if (!e.evaluators().isEmpty()) {
            add(
                    lines,
                    "评价人员",
                    String.join(
                            "；", e.evaluators().stream().map(ReportPage::person).toList()));
        }
        for (FormField field : report.form()) {
            if (lines.stream().noneMatch(line -> line.label().equals(field.label()))) {
                lines.add(new Line(field.label(), formValue(field)));
            }
        }
        return lines;
    }

    private static String formValue(FormField field) {
        if (field.choices().isEmpty()) {
            return field.value() == null ? "报告留空" : field.value();
        }
        List<String> ticked = field.choices().stream()
                .filter(choice -> Boolean.TRUE.equals(choice.ticked()))
                .map(Choice::label)
                .toList();
        String options =
                String.join("、", field.choices().stream().map(Choice::label).toList());
        return ticked.isEmpty() ? "未打勾（可选：" + options + "）" : String.join("、", ticked);
    }

    private static String person(Evaluator person) {
        StringBuilder out = new StringBuilder(person.name());
        if (person.title() != null) {
            out.append("，").append(person.title());
        }
        return person.leader() ? out.append("（组长）").toString() : out.toString();
    }

    private static @Nullable String range(@Nullable DateRange range) {
        if (range == null || range.from() == null && range.to() == null) {
            return null;
        }
        return (range.from() == null ? "" : range.from()) + " 至 " + (range.to() == null ? "" : range.to());
    }

    private static @Nullable String name(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.name();
    }

    /** The narrative as it was printed. */
    public List<Part> narrative() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < report.sections().size(); i++) {
            narrative(report.sections().get(i), List.of(i), 3, parts);
        }
        return parts;
    }

    private static void narrative(Section section, List<Integer> path, int level, List<Part> parts) {
        parts.add(new Part(
                Anchors.section(path), section.heading(), Math.min(level, 6), Narrative.html(section.markdown())));
        int below = section.heading().isBlank() ? level : level + 1;
        for (int k = 0; k < section.children().size(); k++) {
            narrative(section.children().get(k), append(path, k), below, parts);
        }
    }

    public boolean showAudit() {
        return !superseded() && frame.site().profile().show().audit();
    }

    private AuditResult audit() {
        return released.audit();
    }

    public List<Note> findings() {
        List<Note> notes = new ArrayList<>();
        for (Finding finding : audit().findings()) {
            notes.add(note(finding, notes.size()));
        }
        return notes;
    }

    private Note note(Finding finding, int index) {
        Proof proof = finding.proof();
        List<Line> inputs = proof.inputs().stream()
                .map(input -> new Line(input.name(), input.value()))
                .toList();
        return new Note(
                "finding-" + index,
                finding.severity().label(),
                finding.severity().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                finding.place().isBlank() ? "报告" : finding.place(),
                Anchors.ofPointer(finding.pointer()),
                finding.message(),
                finding.quote(),
                proof.rule(),
                inputs,
                proof.steps(),
                proof.result(),
                correction(finding),
                frame.site().profile().show().waivers() ? waiver(finding) : null);
    }

    private static @Nullable String correction(Finding finding) {
        if (finding.correction() == null) {
            return null;
        }
        String to = "改为 " + finding.correction().to();
        if (finding.correction().totalAfter() == null) {
            return to;
        }
        return to + " 后总分 " + finding.correction().totalAfter().toPlainString() + " 分"
                + (finding.correction().gradeAfter() == null
                        ? ""
                        : "（" + finding.correction().gradeAfter() + "）");
    }

    private @Nullable String waiver(Finding finding) {
        for (Waiver waiver : released.waivers()) {
            if (waiver.findingId().equals(finding.id())) {
                return "已说明：" + waiver.reason() + "（" + waiver.approvedBy() + "，" + Say.day(waiver.grantedAt()) + "）";
            }
        }
        return null;
    }

    /** Waivers that belong to no single finding: standing waivers of a source. */
    public List<String> standingWaivers() {
        return released.waivers().stream()
                .filter(w -> audit().findings().stream().noneMatch(f -> f.id().equals(w.findingId())))
                .map(w -> w.reason() + "（" + w.approvedBy() + "，" + Say.day(w.grantedAt()) + "）")
                .toList();
    }

    /** What stands behind the points. */
    public List<Line> coverage() {
        List<Line> lines = new ArrayList<>();
        if (audit().coverage() != null) {
            var c = audit().coverage();
            lines.add(new Line("可由所列数据算出", points(c.derivable())));
            lines.add(new Line("按要点逐条评分", points(c.checkpoints())));
            lines.add(new Line("由评价人员判断", points(c.judged())));
            lines.add(new Line("没有可核对的数据", points(c.unsupported())));
            lines.add(new Line("没有评分规则", points(c.ruleMissing())));
        }
        return lines;
    }

    private static String points(BigDecimal points) {
        return points.toPlainString() + " 分";
    }

    /** Totals under stated assumptions. */
    public List<GradeSensitivity.Scenario> scenarios() {
        return audit().sensitivity() == null ? List.of() : audit().sensitivity().scenarios();
    }

    /** Files of this report with their checksums. */
    public List<File> files() {
        List<File> files = new ArrayList<>();
        for (AttachedFile file : released.attachments()) {
            files.add(new File(
                    "file-" + files.size(),
                    "files/" + FileNames.address(file),
                    file.name(),
                    file.mediaType(),
                    Say.size(file.sizeBytes()),
                    Say.day(file.receivedAt()),
                    file.sha256()));
        }
        return files;
    }

    /** Attachments that the report names without handing over a file. */
    public List<Passage> namedAttachments() {
        List<Passage> named = new ArrayList<>();
        for (int i = 0; i < report.attachments().size(); i++) {
            Attachment attachment = report.attachments().get(i);
            named.add(new Passage("attachment-" + i, attachment.name(), ""));
        }
        return named;
    }

    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        versions.add(
                new Version("", String.valueOf(released.revision()), publishedMinute(), released.fingerprint(), true));
        for (EarlierRevision earlier : released.earlier()) {
            versions.add(new Version(
                    "v/" + earlier.number() + "/",
                    String.valueOf(earlier.number()),
                    Say.minute(earlier.publishedAt()),
                    earlier.fingerprint(),
                    false));
        }
        return versions;
    }

    private static void add(List<Line> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(label, value));
        }
    }
}
