package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.audit.EvidenceCoverage;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.site.page.Conclusion.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that a citizen reads first, e.g. “32 万元买了 4 台终端机，实付 31.48 万元；自评 94 分（优秀）；其中 29 分没有可核对的数据。”
 * Every number in it leads to the row it was taken from; what the report does not give is left out.
 */
final class LeadSentence {
    /** Anchor of the row of all points. */
    static final String TOTAL = "total";

    private static final Pattern PURCHASE = Pattern.compile("采购|购置|购买");
    private static final Pattern SERVICE = Pattern.compile("服务(?:采购|项目|经费)|(?:采购|购买).{0,6}服务");
    private static final Pattern BOUGHT = Pattern.compile("^(?:政府)?(?:采购|购置|购买)");
    private static final Pattern COUNTED = Pattern.compile("(?<=..)(?:的?(?:数量|个数|数目|台数|套数|件数))$");
    private static final Pattern THING = Pattern.compile("[台套件辆部盏张把架只艘册本支块批组个]");

    private final EvaluationReport report;
    private final List<Piece> pieces = new ArrayList<>();

    private LeadSentence(EvaluationReport report) {
        this.report = report;
    }

    /** The sentence; without a coverage it says nothing of evidence. */
    static List<Piece> of(EvaluationReport report, @Nullable EvidenceCoverage coverage) {
        LeadSentence sentence = new LeadSentence(report);
        sentence.money();
        sentence.score();
        if (coverage != null && coverage.unsupported().signum() > 0) {
            sentence.say("；其中 ");
            sentence.say(coverage.unsupported().toPlainString() + " 分", AuditNotes.UNSUPPORTED);
            sentence.say("没有可核对的数据");
        }
        sentence.say(sentence.pieces.isEmpty() ? "报告没有给出资金和得分。" : "。");
        return List.copyOf(sentence.pieces);
    }

    private void say(String words) {
        pieces.add(new Piece(words, null));
    }

    private void say(String words, @Nullable String anchor) {
        pieces.add(new Piece(words, anchor));
    }

    private void money() {
        FundRow total = report.funds().total().orElse(null);
        Money budget = total == null ? null : total.budget();
        Money spent = total == null ? null : total.spent();
        String row = total == null ? null : "fund-" + report.funds().rows().indexOf(total);
        OutputQuantity output = firstQuantity();
        if (budget != null) {
            say(output == null ? "预算 " : "");
            say(Say.money(budget) + " 万元", row);
        }
        if (output != null) {
            output(output);
        }
        if (spent != null) {
            say(pieces.isEmpty() ? "实付 " : "，实付 ");
            say(Say.money(spent) + " 万元", row);
        }
        pieces.removeIf(piece -> piece.text().isEmpty());
    }

    private @Nullable OutputQuantity firstQuantity() {
        return report.outputs().stream()
                .filter(output -> output.actual() != null || output.planned() != null)
                .findFirst()
                .orElse(null);
    }

    /** “买了 4 台终端机” where things were bought, else “完成建设泵站 8 座”. */
    private void output(OutputQuantity output) {
        BigDecimal actual = output.actual();
        BigDecimal quantity = actual != null ? actual : output.planned();
        String unit = output.unit() == null ? "" : output.unit();
        String anchor = "output-" + report.outputs().indexOf(output);
        String name = COUNTED.matcher(output.name()).replaceFirst("");
        if (isPurchase(output.name(), unit)) {
            say(actual != null ? "买了 " : "计划买 ");
            say(Say.points(quantity) + " " + unit + BOUGHT.matcher(name).replaceFirst(""), anchor);
        } else {
            say((actual != null ? "完成" : "计划完成") + name + " ");
            say((Say.points(quantity) + " " + unit).trim(), anchor);
        }
    }

    private boolean isPurchase(String name, String unit) {
        boolean purchase = BOUGHT.matcher(name).find()
                || PURCHASE.matcher(report.title()).find()
                        && !SERVICE.matcher(report.title()).find();
        return purchase && THING.matcher(unit).matches();
    }

    private void score() {
        report.scores().score().ifPresent(score -> {
            say((pieces.isEmpty() ? "" : "；") + evaluation() + " ");
            say(score.toPlainString() + " 分", report.scores().indicators().isEmpty() ? "score" : TOTAL);
            String grade = report.scores().grade();
            if (grade != null) {
                say("（" + grade + "）");
            }
        });
    }

    private String evaluation() {
        if (report.evaluation().kind() == null) {
            return "评价得分";
        }
        return switch (report.evaluation().kind()) {
            case SELF_EVALUATION -> "自评";
            case DEPARTMENTAL_EVALUATION -> "部门评价";
            case FISCAL_EVALUATION -> "财政评价";
        };
    }
}
