package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FullMarks;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.report.SourceSpan;
import org.gongkai.schema.scoring.RuleReading;
import org.jspecify.annotations.Nullable;

/** The report under audit, with what several checks need worked out once. Used by one thread. */
final class Subject {
    private static final int FIRST_YEAR_OF_THE_2020_RULES = 2020;

    private final EvaluationReport report;
    private final List<Node> roots = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, SourceSpan> spans = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Letters letters = new Letters();
    private final GradeScale scale;
    private final @Nullable FundRow scoredFundRow;
    private final @Nullable BigDecimal total;
    private final Map<Node, ReadRule> readings = new HashMap<>();
    private final Map<Node, Evidence.Kind> evidence = new HashMap<>();
    private final Map<String, Integer> leavesByName = new HashMap<>();
    private final Set<Passage> analyses;
    private @Nullable List<Passage> fields;
    private @Nullable DerivedValues derived;

    Subject(EvaluationReport report) {
        this.report = report;
        List<Indicator> top = report.scores().indicators();
        for (int i = 0; i < top.size(); i++) {
            roots.add(node(top.get(i), "/scores/indicators/" + i, null));
        }
        roots.forEach(this::collect);
        report.spans().forEach(span -> spans.putIfAbsent(span.pointer(), span));
        collectPassages();
        passages.forEach(passage -> letters.add(passage.letters()));
        analyses = passagesOfTheAnalysis();
        leaves().forEach(leaf -> leavesByName.merge(leaf.name(), 1, Integer::sum));
        scale = scaleOf(report);
        scoredFundRow = FullMarks.scoredFundRow(report).orElse(null);
        total = totalOfRows();
        for (Node node : nodes) {
            ReadRule read = node.isLeaf() ? Readings.of(node.indicator()) : null;
            if (read != null) {
                readings.put(node, read);
            }
        }
    }

    /** What stands behind the points of an indicator. */
    Evidence.Kind evidence(Node node) {
        Evidence.Kind known = evidence.get(node);
        if (known == null) {
            known = Evidence.of(this, node);
            evidence.put(node, known);
        }
        return known;
    }

    /** The reading of a leaf's criteria, where it prints any. */
    @Nullable
    RuleReading reading(Node node) {
        ReadRule read = readings.get(node);
        return read == null ? null : read.reading();
    }

    /** The same with the scores it can give. */
    @Nullable
    ReadRule rule(Node node) {
        return readings.get(node);
    }

    /** The clause of a leaf's criteria that takes all points, where there is one. */
    Optional<VetoClause> veto(Node node) {
        ReadRule read = readings.get(node);
        return read == null ? VetoClause.of(node.indicator(), null) : read.veto(node.indicator());
    }

    /** Values that the report's own numbers give. */
    DerivedValues derived() {
        DerivedValues known = derived;
        if (known == null) {
            known = DerivedValues.of(this);
            derived = known;
        }
        return known;
    }

    EvaluationReport report() {
        return report;
    }

    List<Node> roots() {
        return roots;
    }

    /** All indicators, parents first. */
    List<Node> nodes() {
        return nodes;
    }

    Stream<Node> leaves() {
        return nodes.stream().filter(Node::isLeaf);
    }

    /** Every piece of running text, in printed order; table texts of indicators first. */
    List<Passage> passages() {
        return passages;
    }

    /** What was filled into the fields of the form: names, goals and values. Most of it stands in {@link #passages()} too. */
    List<Passage> fields() {
        List<Passage> known = fields;
        if (known == null) {
            known = collectFields();
            fields = known;
        }
        return known;
    }

    private List<Passage> collectFields() {
        List<Passage> fields = new ArrayList<>();
        field(fields, "/project/name", "项目名称", report.project().name());
        field(fields, "/objectives/overall", "绩效目标", report.objectives().overall());
        field(fields, "/objectives/annual", "绩效目标", report.objectives().annual());
        field(fields, "/objectives/achieved", "目标完成情况", report.objectives().achieved());
        if (report.implementingUnit() != null) {
            field(
                    fields,
                    "/implementingUnit/name",
                    "实施单位",
                    report.implementingUnit().name());
        }
        if (report.competentDepartment() != null) {
            field(
                    fields,
                    "/competentDepartment/name",
                    "主管部门",
                    report.competentDepartment().name());
        }
        for (Node node : nodes) {
            Indicator i = node.indicator();
            fields.add(new Passage(
                    node.pointer() + "/name", node.place(), TextView.ofForm(i.name()), null, Passage.Kind.STATEMENT));
            field(
                    fields,
                    node.pointer() + "/target",
                    node.place(),
                    i.target() == null ? null : i.target().printed());
            field(
                    fields,
                    node.pointer() + "/actual",
                    node.place(),
                    i.actual() == null ? null : i.actual().printed());
        }
        return fields;
    }

    private static void field(List<Passage> fields, String pointer, String place, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.add(new Passage(pointer, place, TextView.of(text), null, Passage.Kind.STATEMENT));
        }
    }

    /** Whether a passage stands in the analysis of the indicators, or under a heading of it. */
    boolean isAnalysis(Passage passage) {
        return analyses.contains(passage);
    }

    /** Whether only one scored indicator bears a name. */
    boolean isUniqueName(String name) {
        return leavesByName.getOrDefault(name, 0) == 1;
    }

    private Set<Passage> passagesOfTheAnalysis() {
        List<String> below = passages.stream()
                .filter(p -> p.kind() == Passage.Kind.HEADING && p.role() == SectionRole.INDICATOR_ANALYSIS)
                .map(p -> p.pointer().replace("/heading", "/children/"))
                .toList();
        Set<Passage> found = new HashSet<>();
        for (Passage passage : passages) {
            if (passage.role() == SectionRole.INDICATOR_ANALYSIS || startsWithAny(passage.pointer(), below)) {
                found.add(passage);
            }
        }
        return found;
    }

    private static boolean startsWithAny(String pointer, List<String> starts) {
        for (int i = 0; i < starts.size(); i++) {
            if (pointer.startsWith(starts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The characters of all {@link #passages()} together. */
    Letters letters() {
        return letters;
    }

    Stream<Passage> narrative() {
        return passages.stream().filter(p -> p.kind() == Passage.Kind.NARRATIVE);
    }

    /** The scale that the report gives, else the one of its framework, else an assumption that is called one. */
    GradeScale scale() {
        return scale;
    }

    /** True where the report itself carries the scale. */
    boolean scaleIsOwn() {
        return report.scores().scale() != null;
    }

    /** The total that the rows give, else the printed one. */
    @Nullable
    BigDecimal total() {
        return total;
    }

    /** What the total is out of. */
    BigDecimal fullMarks() {
        return FullMarks.of(report);
    }

    /** The budget row with points of its own (预算执行率, usually 10) that counts towards the total. */
    @Nullable
    FundRow scoredFundRow() {
        return scoredFundRow;
    }

    /** JSON Pointer of {@link #scoredFundRow()}. */
    String scoredFundRowPointer() {
        return "/funds/rows/" + report.funds().rows().indexOf(scoredFundRow);
    }

    /** Grade of a total, scaled to 100. */
    @Nullable
    Grade grade(BigDecimal points) {
        return scale.gradeOf(toHundred(points)).orElse(null);
    }

    @Nullable
    String gradeLabel(BigDecimal points) {
        Grade grade = grade(points);
        return grade == null ? null : grade.label();
    }

    BigDecimal toHundred(BigDecimal points) {
        return FullMarks.toHundred(points, fullMarks());
    }

    /** The place for people of a pointer into the report. */
    String placeOf(String pointer) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            String at = nodes.get(i).pointer();
            if (pointer.length() > at.length() && pointer.charAt(at.length()) == '/' && pointer.startsWith(at)) {
                return nodes.get(i).place();
            }
        }
        return passages.stream()
                .filter(p -> p.pointer().equals(pointer))
                .map(Passage::place)
                .findFirst()
                .orElse("");
    }

    /** The span of a value, else of the nearest thing that holds it. */
    @Nullable
    SourceSpan span(String pointer) {
        String p = pointer;
        while (!p.isEmpty()) {
            SourceSpan span = spans.get(p);
            // The span of a whole table says nothing about one of its cells.
            boolean element = Character.isDigit(p.charAt(p.length() - 1));
            if (span != null && (element || p.equals(pointer))) {
                return span;
            }
            p = p.substring(0, Math.max(0, p.lastIndexOf('/')));
        }
        return null;
    }

    /** A self-evaluation table: says so, or has the budget row with points that only those tables have. */
    boolean isSelfEvaluationTable() {
        if (scoredFundRow != null) {
            return true;
        }
        return report.evaluation().kind() == EvaluationKind.SELF_EVALUATION
                && leaves().anyMatch(n -> n.indicator().target() != null)
                && leaves().allMatch(n -> n.indicator().criteria() == null);
    }

    private Node node(Indicator indicator, String pointer, @Nullable Node parent) {
        String place = parent == null ? indicator.name() : parent.place() + " › " + indicator.name();
        List<Node> children = new ArrayList<>();
        Node node = new Node(indicator, pointer, parent, place, children);
        for (int i = 0; i < indicator.children().size(); i++) {
            children.add(node(indicator.children().get(i), pointer + "/children/" + i, node));
        }
        return node;
    }

    private void collect(Node node) {
        nodes.add(node);
        node.children().forEach(this::collect);
    }

    private void collectPassages() {
        passages.add(new Passage("/title", "标题", TextView.of(report.title()), null, Passage.Kind.TITLE));
        for (Node node : nodes) {
            Indicator i = node.indicator();
            formText(node, "explanation", i.explanation());
            formText(node, "criteria", i.criteria());
            for (int c = 0; c < i.checkpoints().size(); c++) {
                formText(
                        node,
                        "checkpoints/" + c + "/text",
                        i.checkpoints().get(c).text());
            }
            indicatorText(node, "process", i.process());
            indicatorText(node, "result", i.result());
            indicatorText(node, "deductionReason", i.deductionReason());
            indicatorText(node, "deviationCause", i.deviationCause());
            indicatorText(node, "remedy", i.remedy());
            for (int c = 0; c < i.otherCells().size(); c++) {
                indicatorText(
                        node, "otherCells/" + c + "/text", i.otherCells().get(c).text());
            }
        }
        for (int i = 0; i < report.sections().size(); i++) {
            sectionText(report.sections().get(i), "/sections/" + i, "");
        }
        for (int i = 0; i < report.attachments().size(); i++) {
            passages.add(new Passage(
                    "/attachments/" + i + "/name",
                    "附件",
                    TextView.of(report.attachments().get(i).name()),
                    null,
                    Passage.Kind.ATTACHMENT));
        }
    }

    /** What the form prints beside an indicator. */
    private void formText(Node node, String field, @Nullable String text) {
        if (text != null) {
            indicatorText(node, field, TextView.ofForm(text));
        }
    }

    /** What was written about an indicator. */
    private void indicatorText(Node node, String field, @Nullable String text) {
        if (text != null) {
            indicatorText(node, field, TextView.of(text));
        }
    }

    private void indicatorText(Node node, String field, TextView text) {
        passages.add(new Passage(node.pointer() + "/" + field, node.place(), text, null, Passage.Kind.INDICATOR));
    }

    private void sectionText(Section section, String pointer, String above) {
        String heading = section.heading().strip();
        String place = above.isEmpty() || heading.isEmpty() ? above + heading : above + " › " + heading;
        if (!heading.isEmpty()) {
            passages.add(new Passage(
                    pointer + "/heading", place, TextView.ofForm(heading), section.role(), Passage.Kind.HEADING));
        }
        if (!section.markdown().isBlank()) {
            passages.add(new Passage(
                    pointer + "/markdown",
                    place.isEmpty() ? "正文" : place,
                    TextView.of(section.markdown()),
                    section.role(),
                    Passage.Kind.NARRATIVE));
        }
        for (int i = 0; i < section.children().size(); i++) {
            sectionText(section.children().get(i), pointer + "/children/" + i, place);
        }
    }

    private static GradeScale scaleOf(EvaluationReport report) {
        GradeScale own = report.scores().scale();
        if (own != null) {
            return own;
        }
        Integer year = report.fiscalYear();
        return year != null && year >= FIRST_YEAR_OF_THE_2020_RULES ? GradeScale.of2020() : GradeScale.assumed();
    }

    private @Nullable BigDecimal totalOfRows() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node root : roots) {
            BigDecimal score = root.rowScore();
            if (score == null) {
                return report.scores().score().orElse(null);
            }
            sum = sum.add(score);
        }
        if (roots.isEmpty()) {
            return report.scores().score().orElse(null);
        }
        if (scoredFundRow != null) {
            if (scoredFundRow.score() == null) {
                return report.scores().score().orElse(null);
            }
            sum = sum.add(scoredFundRow.score());
        }
        return new BigDecimal(Num.text(sum));
    }
}
