package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Measures;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Survey;
import org.gongkai.schema.scoring.RuleKind;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/** What stands behind the points of one indicator. */
final class Evidence {
    /** The kinds, in the order in which they are looked for. */
    enum Kind {
        /** No weight, so nothing to prove. */
        WEIGHTLESS,
        /** A rule text that gives no rule. */
        RULE_MISSING,
        /** A printed number gives the score. */
        DERIVABLE,
        /** A ratio or time without a value. */
        UNSUPPORTED,
        /** Yes-or-no checkpoints. */
        CHECKPOINTS,
        /** An open or graded scale, or nothing known about the rule. */
        JUDGED
    }

    private static final Pattern RESULT = Pattern.compile(
            "[=＝]\\s*(-?\\d+(?:\\.\\d+)?)\\s*(%)?(?=\\s*(?:$|[。，,；;)]))|[率度](?:仅为|只有|为|达到|达|是|约为)\\s*(\\d+(?:\\.\\d+)?)\\s*%(?!以)");
    /** 抽查合格率91%, where the words say why points were lost. */
    private static final Pattern PLAIN = Pattern.compile("[率度]\\s*\\d+(?:\\.\\d+)?\\s*%(?!以)");
    /** 晚到2个月, 逾期15天. */
    private static final Pattern LATENESS = Pattern.compile(
            "(?:晚|迟|推后|延后|滞后|逾期|超期|延期|延误|拖延|提前)[^。;；,，\\d]{0,8}\\d+(?:\\.\\d+)?(?:个?工作日|天|日|周|个?月|个?季度|年|小时)");
    /** 计划5000人次，完成4800人次. */
    private static final Pattern DONE_OF =
            Pattern.compile("(?:计划|应)[^。;；\\d]{0,10}\\d+(?:\\.\\d+)?[^。;；\\d]{0,16}(?:完成|实际)[^。;；\\d]{0,10}\\d");

    private static final Pattern POINTS = Pattern.compile("得分|计分|评分|打分|赋分|扣|[0-9]分|评定|酌情");
    private static final Pattern PLANNED = Pattern.compile("设定|目标|计划完成率|应达|标准为|要求");

    private Evidence() {}

    static Kind of(Subject subject, Node node) {
        Indicator i = node.indicator();
        if (i.maxScore() == null || i.maxScore().signum() <= 0) {
            return Kind.WEIGHTLESS;
        }
        RuleReading reading = subject.reading(node);
        if (givesNoRule(reading)) {
            return Kind.RULE_MISSING;
        }
        if (needsValue(node, reading)) {
            return hasValue(subject, node) ? Kind.DERIVABLE : Kind.UNSUPPORTED;
        }
        if (hasValue(subject, node) && countable(reading)) {
            return Kind.DERIVABLE;
        }
        return isChecked(node, reading) ? Kind.CHECKPOINTS : Kind.JUDGED;
    }

    /** The text was understood and holds no rule; where it speaks of points in any way, it may. */
    static boolean givesNoRule(@Nullable RuleReading reading) {
        return reading != null
                && reading.sure()
                && reading.rule().kind() == RuleKind.NONE
                && reading.notUnderstood().isEmpty()
                && !POINTS.matcher(reading.text()).find();
    }

    /** The rule, or else the indicator's nature, asks for a measured value. */
    static boolean needsValue(Node node, @Nullable RuleReading reading) {
        Measures measures = measures(node);
        if (reading != null && reading.rule().kind() != RuleKind.NONE) {
            boolean byRule =
                    switch (reading.rule().kind()) {
                        case STEP, DECAY, SURVEY, ACCEPT, PRORATA -> true;
                        case COUNT ->
                            measures == Measures.RATIO || measures == Measures.TIME || measures == Measures.SURVEY;
                        default -> reading.rule().axis().isPresent();
                    };
            return byRule;
        }
        boolean measured = measures == Measures.RATIO || measures == Measures.TIME || measures == Measures.SURVEY;
        return measured && (node.indicator().criteria() == null || reading != null)
                || node.indicator().target() != null
                        && node.indicator().target().number() != null;
    }

    private static boolean countable(@Nullable RuleReading reading) {
        return reading != null && reading.rule().kind() == RuleKind.COUNT;
    }

    private static boolean isChecked(Node node, @Nullable RuleReading reading) {
        if (reading == null || reading.rule().kind() == RuleKind.NONE) {
            return !node.indicator().checkpoints().isEmpty() || measures(node) == Measures.CHECKPOINT;
        }
        return switch (reading.rule().kind()) {
            case CHECKLIST, BANDED, ITEMSUM, VETO -> true;
            case COUNT -> true;
            default -> false;
        };
    }

    static Measures measures(Node node) {
        String code = node.indicator().code();
        if (code == null) {
            code = CanonicalCodes.of(
                    node.name(), node.parent() == null ? null : node.parent().name(), node.level());
        }
        return code == null
                ? Measures.OPEN
                : IndicatorCatalogue.standard()
                        .find(code)
                        .map(CanonicalIndicator::measures)
                        .orElse(Measures.OPEN);
    }

    static boolean hasValue(Subject subject, Node node) {
        Indicator i = node.indicator();
        if (surveyOfUnknownSize(subject, node)) {
            return false;
        }
        if (i.actual() != null || i.completionRatePercent() != null) {
            return true;
        }
        return subject.derived().of(node.pointer()) != null
                || surveyed(subject) != null && isSatisfaction(node)
                || states(i.process())
                || states(i.result())
                || Denials.of(node).isEmpty() && told(subject, node);
    }

    /** Stated where points are taken, or in the analysis; what the indicator's own findings deny, no other place states. */
    private static boolean told(Subject subject, Node node) {
        String reason = node.indicator().deductionReason();
        return states(reason)
                || reason != null
                        && PLAIN.matcher(NormalizedText.normalize(reason)).find()
                || analysed(subject, node);
    }

    /** A paragraph of the analysis that names the indicator and states a result after its name. */
    private static boolean analysed(Subject subject, Node node) {
        if (node.name().length() < 3 || !subject.isUniqueName(node.name())) {
            return false;
        }
        for (Passage passage : subject.passages()) {
            if (subject.isAnalysis(passage) && passage.has(node.name())) {
                for (String line : passage.text().split("\\n", -1)) {
                    int named = line.indexOf(node.name());
                    if (named >= 0 && states(line.substring(named + node.name().length()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Sheets were sent, but the report says neither how many came back nor how many were valid. */
    static boolean surveyOfUnknownSize(Subject subject, Node node) {
        Survey survey = subject.report().survey();
        return survey != null
                && survey.sent() != null
                && survey.returned() == null
                && survey.valid() == null
                && isSatisfaction(node);
    }

    static boolean isSatisfaction(Node node) {
        return node.name().contains("满意") || measures(node) == Measures.SURVEY;
    }

    private static @Nullable Measure surveyed(Subject subject) {
        Survey survey = subject.report().survey();
        return survey == null ? null : survey.satisfaction();
    }

    /** A digit, or 百分之九十, which becomes some in the normal form. */
    private static boolean mayHoldNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= '０' && c <= '９' || c == '之') {
                return true;
            }
        }
        return false;
    }

    /** A sentence that states a result, and not the goal. */
    private static boolean states(@Nullable String text) {
        if (text == null || !mayHoldNumber(text)) {
            return false;
        }
        String normal = NormalizedText.normalize(text);
        for (String sentence : Texts.split(normal, "。;")) {
            if (!PLANNED.matcher(sentence).find() && RESULT.matcher(sentence).find()) {
                return true;
            }
        }
        return LATENESS.matcher(normal).find() || DONE_OF.matcher(normal).find();
    }

    /** The value as one exact number of percent; absent where it is a bound, a text or nothing. */
    static @Nullable BigDecimal percent(Subject subject, Node node) {
        Measure actual = node.indicator().actual();
        if (actual != null) {
            boolean exact = actual.comparison() == null || actual.comparison() == Comparison.EQUAL;
            boolean percent = Texts.isPercentSign(actual.unit());
            return exact && percent ? actual.number() : null;
        }
        DerivedValues.Derived derived = subject.derived().of(node.pointer());
        return derived == null ? null : derived.percent();
    }
}
