package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Choice;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.EvaluatorType;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FollowUp;
import org.gongkai.schema.report.FollowUpStatus;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Objectives;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Organiser;
import org.gongkai.schema.report.OriginalPublication;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.RelatedEvaluation;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.Statement;
import org.gongkai.schema.report.Survey;
import org.jspecify.annotations.Nullable;

/** Makes one report from the facts of a project and a year. */
final class ReportMaker {
    private static final double PLANTED_SHARE = 0.2;
    private static final List<Mistake> ANYWHERE = List.of(
            Mistake.ITEMISATION_GAP,
            Mistake.PRICE_X_QTY,
            Mistake.EXEC_RATE_RECALC,
            Mistake.HEADING_SEQUENCE,
            Mistake.YEAR_MISMATCH,
            Mistake.LIST_COUNT,
            Mistake.TEMPLATE_TEXT_LEFT,
            Mistake.XREF_BROKEN,
            Mistake.PERSONAL_DATA,
            Mistake.TOTAL_NOT_SUM);
    private static final List<Mistake> IN_EVALUATIONS = List.of(
            Mistake.UNREACHABLE_SCORE,
            Mistake.UNREACHABLE_SCORE,
            Mistake.VETO_IGNORED,
            Mistake.SCORE_WITHOUT_VALUE,
            Mistake.RULE_MISSING,
            Mistake.RULE_COVERAGE,
            Mistake.GARBLED_FORMULA,
            Mistake.GRADE_LABEL);
    private static final List<Mistake> IN_SELF_EVALUATIONS =
            List.of(Mistake.PRORATA_DEVIATION, Mistake.WEIGHT_POLICY, Mistake.FIELD_EMPTY);

    private final Facts facts;
    private final SyntheticProject project;
    private final Dice dice;
    private final Planting planting;
    private final boolean self;
    private final String id;

    private ReportMaker(SyntheticProject project, int year, Dice dice) {
        this.project = project;
        this.dice = dice;
        facts = Facts.of(project, year, dice);
        self = facts.form() == Form.SELF_EVALUATION;
        id = "%s-%d-%08x".formatted(project.county().code(), year, (int) dice.next());
        planting = new Planting(dice.chance(PLANTED_SHARE) ? mistake() : null);
    }

    static SyntheticReport make(SyntheticProject project, int year, Dice dice) {
        return new ReportMaker(project, year, dice).make();
    }

    private Mistake mistake() {
        return dice.pick(Stream.concat(ANYWHERE.stream(), (self ? IN_SELF_EVALUATIONS : IN_EVALUATIONS).stream())
                .toList());
    }

    private SyntheticReport make() {
        boolean oddWeights = self && planting.wants(Mistake.WEIGHT_POLICY);
        List<Row> rows = new ScoreForms(facts, dice).rows(oddWeights);
        if (oddWeights) {
            planting.at("/scores/indicators/0/maxScore", "50", "40");
        }
        planting.inRows(rows, new Rules(dice), dice);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place("/scores/indicators/" + i);
        }
        ScoreSheet sheet = sheet(rows);
        List<Statement> problems = problems(rows);
        List<Statement> suggestions = suggestions(rows);
        Narrative narrative = new Narrative(facts, rows, dice, planting);
        List<Statement> experiences = self
                ? List.of()
                : dice.some(Pools.wording("experience"), dice.between(2, 3)).stream()
                        .map(Statement::of)
                        .toList();
        narrative.put("score", Num.text(sheet.score().orElse(BigDecimal.ZERO)));
        if (sheet.grade() != null) {
            narrative.put("grade", sheet.grade());
        }
        List<Section> sections = narrative.sections(experiences, problems, suggestions, sheet.grade());
        EvaluationReport report = EvaluationReport.titled(title(), project())
                .id(id)
                .fiscalYear(facts.year())
                .evaluatedPeriod(new DateRange(date(facts.year(), 1, 1), date(facts.year(), 12, 31)))
                .implementingUnit(Organisation.named(project.unit()))
                .competentDepartment(Organisation.named(project.department()))
                .contacts(contacts())
                .region(project.county())
                .evaluation(evaluation())
                .objectives(objectives(narrative))
                .funds(new Funds(fundRows(), expenditures()))
                .outputs(outputs())
                .scores(sheet)
                .survey(survey())
                .problems(problems)
                .suggestions(suggestions)
                .experiences(experiences)
                .otherMatters(List.of(Statement.of(Pools.wording("other").get(0))))
                .sections(sections)
                .attachments(attachments())
                .relatedEvaluations(related(sheet))
                .form(form())
                .originalPublication(publication())
                .build();
        return new SyntheticReport(report, located(sections));
    }

    /** Sentences were planted before the sections stood in order; here they get their place. */
    private @Nullable PlantedError located(List<Section> sections) {
        PlantedError planted = planting.result(id);
        if (planted == null || planted.pointer().startsWith("/")) {
            return planted;
        }
        return new PlantedError(
                id,
                planted.code(),
                Narrative.locate(sections, planted.pointer(), "/sections"),
                planted.old(),
                planted.now());
    }

    private String title() {
        return self
                ? facts.year() + "年度" + project.kind().name() + "支出绩效自评表"
                : project.unit() + facts.year() + "年" + project.kind().name() + "支出绩效评价报告";
    }

    private Project project() {
        return new Project(
                project.id(),
                project.kind().name(),
                List.of(),
                project.years() > 1
                        ? org.gongkai.schema.report.ProjectKind.RECURRING
                        : org.gongkai.schema.report.ProjectKind.ONE_OFF,
                String.join("", project.kind().background()));
    }

    private static PartialDate date(int year, @Nullable Integer month, @Nullable Integer day) {
        return new PartialDate(year, month, day);
    }

    // ---- score sheet ----

    private ScoreSheet sheet(List<Row> rows) {
        boolean totalWrong = planting.wants(Mistake.TOTAL_NOT_SUM);
        boolean deductions = !self && !totalWrong && dice.chance(0.5);
        boolean groupScores = !self && dice.chance(0.5);
        BigDecimal sum = rows.stream().map(Row::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = self ? sum.add(budgetScore()) : sum;
        BigDecimal printed = total;
        if (totalWrong) {
            printed = total.add(nudge(total));
            planting.at("/scores/totalScore", Num.text(total), Num.text(printed));
        }
        GradeScale scale = facts.form() == Form.PROJECT_2013
                ? new GradeScale(
                        GradeScale.of2020().bands(),
                        GradeScale.Origin.PRINTED,
                        Pools.wording("scaleSentence").get(0))
                : GradeScale.of2020();
        boolean graded = !self || (facts.year() >= 2020 && dice.chance(0.5));
        String grade = graded ? scale.gradeOf(total).orElse(Grade.POOR).label() : null;
        if (grade != null && planting.wants(Mistake.GRADE_LABEL)) {
            String other = grade.equals("优") ? "良" : "优";
            planting.at("/scores/grade", grade, other);
            grade = other;
        }
        return new ScoreSheet(
                rows.stream().map(r -> r.build(deductions, groupScores)).toList(),
                Num.HUNDRED,
                printed,
                deductions ? Num.HUNDRED.subtract(total) : null,
                printed,
                grade,
                self && facts.year() < 2020 ? null : scale);
    }

    /** A point more or less, such that no grade line is crossed. */
    private static BigDecimal nudge(BigDecimal total) {
        GradeScale scale = GradeScale.of2020();
        BigDecimal up = total.add(BigDecimal.ONE);
        return up.compareTo(Num.HUNDRED) <= 0 && scale.gradeOf(up).equals(scale.gradeOf(total))
                ? BigDecimal.ONE
                : BigDecimal.ONE.negate();
    }

    private BigDecimal budgetScore() {
        return Num.share(BigDecimal.TEN, facts.spent(), facts.budget()).min(BigDecimal.TEN);
    }

    // ---- money ----

    private List<FundRow> fundRows() {
        BigDecimal rate = facts.executionRate();
        BigDecimal printedRate = rate;
        if (planting.wants(Mistake.EXEC_RATE_RECALC)) {
            printedRate = rate.subtract(Num.of(dice.between(3, 9)));
            planting.at("/funds/rows/0/executionRatePercent", Num.text(rate), Num.text(printedRate));
        }
        boolean mistaken = printedRate != rate;
        return facts.form() == Form.PROJECT_2013
                ? rows2013(mistaken || dice.chance(0.4) ? printedRate : null)
                : rows2020(printedRate);
    }

    private List<FundRow> rows2013(@Nullable BigDecimal rate) {
        BigDecimal share = Num.of(dice.pick(List.of(0, 30, 60, 100)));
        BigDecimal province = Num.share(facts.budget(), share);
        BigDecimal provinceInPlace = Num.share(facts.inPlace(), share);
        BigDecimal provinceSpent = Num.share(facts.spent(), share);
        List<FundRow> rows = new ArrayList<>();
        rows.add(row(FundSource.TOTAL, "资金合计", facts.budget(), facts.inPlace(), facts.spent(), rate));
        rows.add(row(FundSource.CENTRAL, "中央财政", null, null, null, null));
        boolean some = share.signum() > 0;
        boolean all = share.compareTo(Num.HUNDRED) == 0;
        rows.add(row(
                FundSource.PROVINCIAL,
                "省级财政",
                some ? province : null,
                some ? provinceInPlace : null,
                some ? provinceSpent : null,
                null));
        rows.add(row(
                FundSource.PREFECTURE_AND_COUNTY,
                "市县财政",
                all ? null : facts.budget().subtract(province),
                all ? null : facts.inPlace().subtract(provinceInPlace),
                all ? null : facts.spent().subtract(provinceSpent),
                null));
        rows.add(row(FundSource.LOCAL_BOND, "地方债券资金", null, null, null, null));
        return rows;
    }

    private static FundRow row(
            FundSource source,
            String label,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal inPlace,
            @Nullable BigDecimal spent,
            @Nullable BigDecimal rate) {
        return new FundRow(source, label, null, null, money(planned), money(inPlace), money(spent), rate, null, null);
    }

    private List<FundRow> rows2020(BigDecimal rate) {
        BigDecimal carried = dice.chance(0.3) ? Num.share(facts.budget(), Num.of(10)) : BigDecimal.ZERO;
        BigDecimal carriedSpent = carried.min(facts.spent());
        BigDecimal ownBudget = facts.budget().subtract(carried);
        BigDecimal ownSpent = facts.spent().subtract(carriedSpent);
        boolean raised = dice.chance(0.25);
        BigDecimal initial = raised ? facts.budget().subtract(Num.of(dice.between(1, 8))) : facts.budget();
        List<FundRow> rows = new ArrayList<>();
        rows.add(new FundRow(
                FundSource.TOTAL,
                "年度资金总额",
                new Money(initial),
                new Money(facts.budget()),
                null,
                self ? null : new Money(facts.inPlace()),
                new Money(facts.spent()),
                rate,
                self ? BigDecimal.TEN : null,
                self ? budgetScore() : null));
        rows.add(part(FundSource.FISCAL_APPROPRIATION, "当年财政拨款", initial.subtract(carried), ownBudget, ownSpent));
        rows.add(
                carried.signum() > 0
                        ? part(FundSource.CARRIED_OVER, "上年结转资金", carried, carried, carriedSpent)
                        : part(FundSource.CARRIED_OVER, "上年结转资金", null, null, null));
        rows.add(part(FundSource.OTHER, "其他资金", null, null, null));
        return rows;
    }

    private static FundRow part(
            FundSource source,
            String label,
            @Nullable BigDecimal initial,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal spent) {
        return new FundRow(source, label, money(initial), money(adjusted), null, null, money(spent), null, null, null);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    private List<Expenditure> expenditures() {
        if (!planting.wants(Mistake.ITEMISATION_GAP)) {
            return facts.items();
        }
        List<Expenditure> items = new ArrayList<>(facts.items());
        int last = items.size() - 1;
        Expenditure right = items.get(last);
        BigDecimal amount =
                right.amount() == null ? BigDecimal.ZERO : right.amount().wanYuan();
        BigDecimal more = amount.add(Num.of(dice.between(2, 9)));
        items.set(last, new Expenditure(right.name(), new Money(more), right.items()));
        planting.at("/funds/expenditures/" + last + "/amount", Num.text(amount), Num.text(more));
        return items;
    }

    private List<OutputQuantity> outputs() {
        List<OutputQuantity> outputs = new ArrayList<>();
        for (Facts.Counted counted : facts.counted()) {
            boolean priced = outputs.isEmpty();
            BigDecimal cost = facts.unitCost().multiply(Num.of(counted.actual()));
            if (priced && planting.wants(Mistake.PRICE_X_QTY)) {
                BigDecimal wrong = cost.add(facts.unitCost());
                planting.at("/outputs/0/totalCost", Num.text(cost), Num.text(wrong));
                cost = wrong;
            }
            outputs.add(new OutputQuantity(
                    counted.name(),
                    Num.of(counted.target()),
                    Num.of(counted.actual()),
                    counted.unit(),
                    priced ? new Money(facts.unitCost()) : null,
                    priced ? new Money(cost) : null));
        }
        return outputs;
    }

    // ---- people and forms ----

    private List<Contact> contacts() {
        if (!dice.chance(0.4)) {
            return List.of();
        }
        return List.of(new Contact(
                "项目负责人",
                dice.pick(List.of("张某", "李某", "王某", "赵某", "陈某")),
                "1990000%04d".formatted(dice.between(0, 9999)),
                project.county().name() + "行政中心",
                null));
    }

    private Evaluation evaluation() {
        int next = facts.year() + 1;
        PartialDate reported = date(next, dice.between(5, 6), null);
        DateRange conducted = new DateRange(date(next, 3, dice.between(1, 20)), date(next, 5, dice.between(1, 28)));
        if (self) {
            return new Evaluation(
                    EvaluationKind.SELF_EVALUATION,
                    EvaluationMode.COMPLETION,
                    Organiser.PROJECT_UNIT,
                    EvaluatorType.UNIT_TEAM,
                    Organisation.named(project.unit()),
                    List.of(),
                    conducted,
                    reported,
                    null);
        }
        boolean fiscal = project.number() % 2 == 0;
        List<Evaluator> team = new ArrayList<>();
        for (String name : dice.some(List.of("甲某", "乙某", "丙某", "丁某", "戊某"), 3)) {
            boolean leader = team.isEmpty();
            team.add(new Evaluator(name, leader ? "高级会计师" : "注册会计师", project.agency(), leader, name));
        }
        return new Evaluation(
                fiscal ? EvaluationKind.FISCAL_EVALUATION : EvaluationKind.DEPARTMENTAL_EVALUATION,
                EvaluationMode.COMPLETION,
                fiscal ? Organiser.FINANCE_DEPARTMENT : Organiser.COMPETENT_DEPARTMENT,
                EvaluatorType.AGENCY,
                Organisation.named(project.agency()),
                team,
                conducted,
                reported,
                reported);
    }

    private List<FormField> form() {
        List<FormField> fields = new ArrayList<>();
        fields.add(new FormField("项目名称", project.kind().name(), List.of()));
        fields.add(new FormField("项目实施单位", project.unit(), List.of()));
        boolean empty = planting.wants(Mistake.FIELD_EMPTY);
        fields.add(new FormField("主管部门", empty ? null : project.department(), List.of()));
        if (empty) {
            planting.at("/form/2/value", project.department(), null);
        }
        if (facts.form() == Form.PROJECT_2013) {
            fields.add(choice("评价类型", 1, "实施过程评价", "完成结果评价"));
            fields.add(choice("组织方式", project.number() % 2 == 0 ? 0 : 1, "财政部门", "主管部门", "项目单位"));
            fields.add(choice("评价机构", 0, "中介机构", "专家组", "项目单位评价组"));
            fields.add(new FormField("评价单位（盖章）", project.agency(), List.of()));
            fields.add(choice("项目类型", project.years() > 1 ? 0 : 1, "经常性项目", "一次性项目"));
        }
        return fields;
    }

    private static FormField choice(String label, int ticked, String... options) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            choices.add(new Choice(options[i], i == ticked));
        }
        return new FormField(label, null, choices);
    }

    private Objectives objectives(Narrative narrative) {
        String goals = narrative.goalsOfTheYear() + "。";
        String satisfaction = project.kind().people() + "满意度达到90%以上。";
        return self
                ? new Objectives(
                        null,
                        project.kind().overall() + goals,
                        null,
                        null,
                        "完成"
                                + String.join(
                                        "，",
                                        facts.counted().stream()
                                                .map(c -> c.name() + c.actual() + c.unit())
                                                .toList())
                                + "。")
                : new Objectives(project.kind().overall(), null, goals, satisfaction, null);
    }

    private Survey survey() {
        Facts.Sheets sheets = facts.survey();
        return new Survey(
                "问卷调查",
                project.kind().people(),
                sheets.sent(),
                sheets.returned(),
                sheets.valid(),
                new Measure(sheets.percent() + "%", null, Num.of(sheets.percent()), "%"));
    }

    private List<Attachment> attachments() {
        if (self && !planting.wants(Mistake.YEAR_MISMATCH)) {
            return List.of(new Attachment("附件1 自评佐证材料清单", null, null, null, null));
        }
        String right = "附件1 %s%d年%s支出绩效评价指标体系及评分表"
                .formatted(project.unit(), facts.year(), project.kind().name());
        String name = right;
        if (planting.wants(Mistake.YEAR_MISMATCH)) {
            name = right.replace(facts.year() + "年", facts.year() - 1 + "年");
            planting.at("/attachments/0/name", right, name);
        }
        return List.of(
                new Attachment(name, null, null, null, null), new Attachment("附件2 满意度调查问卷", null, null, null, null));
    }

    private List<RelatedEvaluation> related(ScoreSheet sheet) {
        if (self || !dice.chance(0.25)) {
            return List.of();
        }
        BigDecimal own = sheet.score()
                .orElse(BigDecimal.ZERO)
                .add(Num.of(dice.between(0, 4)))
                .min(Num.HUNDRED);
        return List.of(new RelatedEvaluation(
                EvaluationKind.SELF_EVALUATION,
                null,
                facts.year() + "年度" + project.kind().name() + "支出绩效自评表",
                own));
    }

    private @Nullable OriginalPublication publication() {
        if (!dice.chance(0.6)) {
            return null;
        }
        return new OriginalPublication(
                project.county().name() + "人民政府门户网站",
                date(facts.year() + 1, dice.between(7, 11), dice.between(1, 28)),
                "https://%s.example/jxgk/%d/%s.html"
                        .formatted(project.county().code(), facts.year(), id.toLowerCase(Locale.ROOT)),
                List.of());
    }

    // ---- what was found ----

    private List<Statement> problems(List<Row> rows) {
        List<Statement> problems = new ArrayList<>();
        for (Row row : faulty(rows)) {
            problems.add(new Statement(row.fault + "，影响“" + row.name + "”得分。", codes(row), null));
        }
        return problems.isEmpty()
                ? List.of(Statement.of(Pools.wording("noProblem").get(0)))
                : problems;
    }

    private List<Statement> suggestions(List<Row> rows) {
        List<Statement> suggestions = new ArrayList<>();
        for (Row row : faulty(rows)) {
            suggestions.add(new Statement(row.advice + "。", codes(row), followUp()));
        }
        suggestions.add(new Statement(dice.pick(Pools.wording("generalAdvice")), List.of(), followUp()));
        return suggestions;
    }

    private @Nullable FollowUp followUp() {
        if (facts.year() > 2023 || !dice.chance(0.5)) {
            return null;
        }
        FollowUpStatus status = dice.pick(List.of(FollowUpStatus.values()));
        String note =
                switch (status) {
                    case OPEN -> "尚未反馈整改情况。";
                    case IN_PROGRESS -> "已制定整改方案，正在落实。";
                    case DONE -> "已完成整改并报送佐证材料。";
                    case DECLINED -> "项目已结束，不再适用。";
                };
        return new FollowUp(status, project.unit(), date(facts.year() + 1, 12, null), note);
    }

    private static List<String> codes(Row row) {
        return row.code == null ? List.of() : List.of(row.code);
    }

    private static List<Row> faulty(List<Row> rows) {
        return rows.stream()
                .flatMap(Row::leaves)
                .filter(row -> row.lost().signum() > 0 && row.fault != null)
                .toList();
    }
}
