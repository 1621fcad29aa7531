package org.gongkai.schema.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project-expenditure performance evaluation report (项目支出绩效评价报告), whole: every section, fund row, indicator at every
 * level, scoring rule, score, deduction and reason that was printed. Money is in 万元, points and percentages are exact
 * decimals, absent is not zero. A published inconsistency (a total that disagrees with its rows, a wrong section number) is
 * data and is kept; proving it is the work of {@link org.gongkai.schema.audit.Audit}.
 *
 * <p>{@snippet :
 * EvaluationReport report = EvaluationReport.titled("某县2025年某项目支出绩效评价报告", Project.named("某项目"))
 *         .fiscalYear(2025)
 *         .build();
 * }
 *
 * @param id permanent id, issued at first import; absent in a draft that was never stored
 * @param title title as printed
 * @param fiscalYear 预算年度 that is evaluated
 * @param evaluatedPeriod the evaluated period, where it is printed
 * @param project the project
 * @param implementingUnit 项目实施单位
 * @param competentDepartment 主管部门
 * @param contacts contacts on the cover
 * @param region the region of the budget, GB/T 2260
 * @param evaluation how and by whom it was evaluated
 * @param objectives performance objectives
 * @param funds money
 * @param outputs quantities of output
 * @param scores indicators, totals, grade
 * @param survey satisfaction survey
 * @param problems 存在的问题
 * @param suggestions 建议
 * @param experiences 主要经验
 * @param otherMatters 其他需要说明的问题
 * @param sections the narrative, word for word
 * @param attachments 附件
 * @param citations cited documents
 * @param relatedEvaluations other evaluations of the same project and year
 * @param form fields of the cover forms as printed, the empty ones included
 * @param originalPublication where the issuer published it
 * @param source the file it was read from
 * @param spans where values come from and how they were printed
 */
public record EvaluationReport(
        @Nullable String id,
        String title,
        @Nullable Integer fiscalYear,
        @Nullable DateRange evaluatedPeriod,
        Project project,
        @Nullable Organisation implementingUnit,
        @Nullable Organisation competentDepartment,
        List<Contact> contacts,
        @Nullable Region region,
        Evaluation evaluation,
        Objectives objectives,
        Funds funds,
        List<OutputQuantity> outputs,
        ScoreSheet scores,
        @Nullable Survey survey,
        List<Statement> problems,
        List<Statement> suggestions,
        List<Statement> experiences,
        List<Statement> otherMatters,
        List<Section> sections,
        List<Attachment> attachments,
        List<Citation> citations,
        List<RelatedEvaluation> relatedEvaluations,
        List<FormField> form,
        @Nullable OriginalPublication originalPublication,
        @Nullable SourceFile source,
        List<SourceSpan> spans) {

    public EvaluationReport {
        id = Values.textOrNull(id);
        title = Values.requireText(title, "title");
        Objects.requireNonNull(project, "project");
        contacts = Values.copy(contacts);
        evaluation = evaluation == null ? Evaluation.unspecified() : evaluation;
        objectives = objectives == null ? Objectives.none() : objectives;
        funds = funds == null ? Funds.none() : funds;
        outputs = Values.copy(outputs);
        scores = scores == null ? ScoreSheet.empty() : scores;
        problems = Values.copy(problems);
        suggestions = Values.copy(suggestions);
        experiences = Values.copy(experiences);
        otherMatters = Values.copy(otherMatters);
        sections = Values.copy(sections);
        attachments = Values.copy(attachments);
        citations = Values.copy(citations);
        relatedEvaluations = Values.copy(relatedEvaluations);
        form = Values.copy(form);
        spans = Values.copy(spans);
    }

    /** All sections, in printed order. */
    public Stream<Section> walkSections() {
        return sections.stream().flatMap(Section::walk);
    }

    /** The same report under its permanent id. */
    public EvaluationReport withId(String permanentId) {
        return toBuilder().id(permanentId).build();
    }

    /** Starts a report. */
    public static Builder titled(String title, Project project) {
        return new Builder(title, project);
    }

    /** A builder holding every value of this report, to change some of them. */
    public Builder toBuilder() {
        Builder b = new Builder(title, project);
        b.id = id;
        b.fiscalYear = fiscalYear;
        b.evaluatedPeriod = evaluatedPeriod;
        b.implementingUnit = implementingUnit;
        b.competentDepartment = competentDepartment;
        b.contacts = contacts;
        b.region = region;
        b.evaluation = evaluation;
        b.objectives = objectives;
        b.funds = funds;
        b.outputs = outputs;
        b.scores = scores;
        b.survey = survey;
        b.problems = problems;
        b.suggestions = suggestions;
        b.experiences = experiences;
        b.otherMatters = otherMatters;
        b.sections = sections;
        b.attachments = attachments;
        b.citations = citations;
        b.relatedEvaluations = relatedEvaluations;
        b.form = form;
        b.originalPublication = originalPublication;
        b.source = source;
        b.spans = spans;
        return b;
    }

    /** Collects the values of a report; whatever is not set stays absent. */
    public static final class Builder {
        private @Nullable String id;
        private String title;
        private @Nullable Integer fiscalYear;
        private @Nullable DateRange evaluatedPeriod;
        private Project project;
        private @Nullable Organisation implementingUnit;
        private @Nullable Organisation competentDepartment;
        private List<Contact> contacts = List.of();
        private @Nullable Region region;
        private Evaluation evaluation = Evaluation.unspecified();
        private Objectives objectives = Objectives.none();
        private Funds funds = Funds.none();
        private List<OutputQuantity> outputs = List.of();
        private ScoreSheet scores = ScoreSheet.empty();
        private @Nullable Survey survey;
        private List<Statement> problems = List.of();
        private List<Statement> suggestions = List.of();
        private List<Statement> experiences = List.of();
        private List<Statement> otherMatters = List.of();
        private List<Section> sections = List.of();
        private List<Attachment> attachments = List.of();
        private List<Citation> citations = List.of();
        private List<RelatedEvaluation> relatedEvaluations = List.of();
        private List<FormField> form = List.of();
        private @Nullable OriginalPublication originalPublication;
        private @Nullable SourceFile source;
        private List<SourceSpan> spans = List.of();

        private Builder(String title, Project project) {
            this.title = title;
            this.project = project;
        }

        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        public Builder title(String value) {
            this.title = value;
            return this;
        }

        public Builder fiscalYear(@Nullable Integer value) {
            this.fiscalYear = value;
            return this;
        }

        public Builder evaluatedPeriod(@Nullable DateRange value) {
            this.evaluatedPeriod = value;
            return this;
        }

        public Builder project(Project value) {
            this.project = value;
            return this;
        }

        public Builder implementingUnit(@Nullable Organisation value) {
            this.implementingUnit = value;
            return this;
        }

        public Builder competentDepartment(@Nullable Organisation value) {
            this.competentDepartment = value;
            return this;
        }

        public Builder contacts(List<Contact> value) {
            this.contacts = value;
            return this;
        }

        public Builder region(@Nullable Region value) {
            this.region = value;
            return this;
        }

        public Builder evaluation(Evaluation value) {
            this.evaluation = value;
            return this;
        }

        public Builder objectives(Objectives value) {
            this.objectives = value;
            return this;
        }

        public Builder funds(Funds value) {
            this.funds = value;
            return this;
        }

        public Builder outputs(List<OutputQuantity> value) {
            this.outputs = value;
            return this;
        }

        public Builder scores(ScoreSheet value) {
            this.scores = value;
            return this;
        }

        public Builder survey(@Nullable Survey value) {
            this.survey = value;
            return this;
        }

        public Builder problems(List<Statement> value) {
            this.problems = value;
            return this;
        }

        public Builder suggestions(List<Statement> value) {
            this.suggestions = value;
            return this;
        }

        public Builder experiences(List<Statement> value) {
            this.experiences = value;
            return this;
        }

        public Builder otherMatters(List<Statement> value) {
            this.otherMatters = value;
            return this;
        }

        public Builder sections(List<Section> value) {
            this.sections = value;
            return this;
        }

        public Builder attachments(List<Attachment> value) {
            this.attachments = value;
            return this;
        }

        public Builder citations(List<Citation> value) {
            this.citations = value;
            return this;
        }

        public Builder relatedEvaluations(List<RelatedEvaluation> value) {
            this.relatedEvaluations = value;
            return this;
        }

        public Builder form(List<FormField> value) {
            this.form = value;
            return this;
        }

        public Builder originalPublication(@Nullable OriginalPublication value) {
            this.originalPublication = value;
            return this;
        }

        public Builder source(@Nullable SourceFile value) {
            this.source = value;
            return this;
        }

        public Builder spans(List<SourceSpan> value) {
            this.spans = value;
            return this;
        }

        public EvaluationReport build() {
            return new EvaluationReport(
                    id,
                    title,
                    fiscalYear,
                    evaluatedPeriod,
                    project,
                    implementingUnit,
                    competentDepartment,
                    contacts,
                    region,
                    evaluation,
                    objectives,
                    funds,
                    outputs,
                    scores,
                    survey,
                    problems,
                    suggestions,
                    experiences,
                    otherMatters,
                    sections,
                    attachments,
                    citations,
                    relatedEvaluations,
                    form,
                    originalPublication,
                    source,
                    spans);
        }
    }
}
