package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.FormField;

/**
 * Printed form fields without a value (the copy may have lost it), and a narrative report that says nowhere when or by whom
 * it was made.
 */
final class FieldEmpty extends Check {
    FieldEmpty() {
        super("FIELD_EMPTY", "必填内容缺失", "Field empty or statement missing");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Map<String, List<Integer>> empty = new LinkedHashMap<>();
        List<FormField> form = subject.report().form();
        for (int i = 0; i < form.size(); i++) {
            if (form.get(i).value() == null && form.get(i).choices().isEmpty()) {
                empty.computeIfAbsent(form.get(i).label(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        empty.forEach((label, places) -> findings.importQuality()
                .at("/form/" + places.get(0), "表单 › " + label)
                .says(
                        "「%s」为空%s。".formatted(label, places.size() > 1 ? "（" + places.size() + "处）" : ""),
                        "%s is empty%s.".formatted(label, places.size() > 1 ? " (" + places.size() + " times)" : ""))
                .rule("表单所印栏目应填写")
                .input(label, "（空）", "/form/" + places.get(0))
                .step("空栏 %d 处".formatted(places.size()))
                .result("内容缺失或在复制时丢失")
                .add());
        statements(subject, findings);
    }

    private static void statements(Subject subject, Findings findings) {
        EvaluationReport report = subject.report();
        Evaluation e = report.evaluation();
        boolean narrative = subject.narrative().mapToInt(p -> p.text().length()).sum() > 1000;
        boolean dated = e.reportDate() != null || e.submitted() != null || e.conducted() != null;
        boolean signed = e.evaluator() != null || !e.evaluators().isEmpty();
        if (!narrative || (dated && signed)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (!dated) {
            missing.add("报告日期");
        }
        if (report.evaluatedPeriod() == null) {
            missing.add("评价时段");
        }
        if (!signed) {
            missing.add("评价机构或评价人员");
        }
        if (e.evaluators().stream().map(Evaluator::signature).allMatch(Objects::isNull)) {
            missing.add("签字");
        }
        if (report.survey() == null && subject.leaves().anyMatch(n -> n.name().contains("满意度"))) {
            missing.add("满意度调查数据");
        }
        String list = String.join("、", missing);
        findings.warning()
                .at("/evaluation", "评价情况")
                .says("报告没有写明：%s。".formatted(list), "The report does not state: %s.".formatted(list))
                .rule("评价报告应写明评价主体、时间和依据的数据")
                .step("全文未见：" + list)
                .result("缺 %d 项".formatted(missing.size()))
                .add();
    }
}
