package org.gongkai.schema.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How and by whom the evaluation was done. A choice that was printed without a tick is absent here and stands in {@link EvaluationReport#form()}.
 *
 * @param kind 单位自评, 部门评价 or 财政评价
 * @param mode 评价类型
 * @param organiser 组织方式
 * @param evaluatorType 评价机构的类型
 * @param evaluator 评价机构 or 评价单位
 * @param evaluators 评价人员, the leader included
 * @param conducted 评价时间
 * @param reportDate date of the report
 * @param submitted 上报时间
 */
public record Evaluation(
        @Nullable EvaluationKind kind,
        @Nullable EvaluationMode mode,
        @Nullable Organiser organiser,
        @Nullable EvaluatorType evaluatorType,
        @Nullable Organisation evaluator,
        List<Evaluator> evaluators,
        @Nullable DateRange conducted,
        @Nullable PartialDate reportDate,
        @Nullable PartialDate submitted) {

    public Evaluation {
        evaluators = Values.copy(evaluators);
    }

    /** An evaluation of which the report says nothing. */
    public static Evaluation unspecified() {
        return new Evaluation(null, null, null, null, null, List.of(), null, null, null);
    }
}
