package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Steps of an approval ladder (3000元以上20000元（含）以下报…，20000元以上…报…) of which one amount belongs to two, since 以上 and 以下
 * include the number (民法典第1259条).
 */
final class IntervalOverlap extends Check {
    private record Bound(BigDecimal yuan, boolean included, boolean unitPrinted) {}

    private record Step(@Nullable Bound low, @Nullable Bound high, int start, int end) {}

    private static final String AMOUNT = "(\\d+(?:\\.\\d+)?)(万元|元|万)?";
    private static final Pattern RANGE =
            Pattern.compile("(超过|大于|高于|超)?" + AMOUNT + "(\\((?:不)?含(?:本数)?\\))?(以上)?[,，至到\\-~—]*" + AMOUNT
                    + "(\\((?:不)?含(?:本数)?\\))?(以下|以内)(\\((?:不)?含(?:本数)?\\))?");
    private static final Pattern OPEN =
            Pattern.compile("(超过|大于|高于|超)?" + AMOUNT + "(\\((?:不)?含(?:本数)?\\))?(以上)(\\((?:不)?含(?:本数)?\\))?(?!\\d)");

    IntervalOverlap() {
        super("INTERVAL_OVERLAP", "区间重叠", "Intervals overlap");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        for (Passage passage : subject.passages()) {
            if (passage.kind() == Passage.Kind.NARRATIVE && passage.has("以上") && passage.has("以下")) {
                for (String sentence : Texts.split(passage.text(), "。\n")) {
                    ladder(passage, sentence, NormalizedText.normalize(sentence).replace(" ", ""), findings);
                }
            }
        }
    }

    private static void ladder(Passage passage, String sentence, String text, Findings findings) {
        List<Step> steps = new ArrayList<>();
        Matcher range = RANGE.matcher(text);
        int rest = 0;
        while (range.find()) {
            boolean money = range.group(3) != null || range.group(7) != null;
            if (money) {
                String lowUnit = range.group(3) != null ? range.group(3) : range.group(7);
                String highUnit = range.group(7) != null ? range.group(7) : range.group(3);
                Bound low = bound(
                        range.group(2), lowUnit, lowIncluded(range.group(1), range.group(4)), range.group(3) != null);
                String mark = range.group(8) != null ? range.group(8) : range.group(10);
                Bound high =
                        bound(range.group(6), highUnit, mark == null || !mark.contains("不"), range.group(7) != null);
                steps.add(new Step(low, high, range.start(), range.end()));
            }
            rest = range.end();
        }
        Matcher open = OPEN.matcher(text);
        if (!steps.isEmpty() && open.find(rest) && open.group(3) != null) {
            String mark = open.group(4) != null ? open.group(4) : open.group(6);
            steps.add(new Step(
                    bound(open.group(2), open.group(3), lowIncluded(open.group(1), mark), true),
                    null,
                    open.start(),
                    open.end()));
        }
        for (int i = 1; i < steps.size(); i++) {
            Bound high = steps.get(i - 1).high();
            Bound low = steps.get(i).low();
            if (high != null && low != null && Num.same(high.yuan(), low.yuan()) && high.included() && low.included()) {
                report(passage, sentence, text, steps, i, low.yuan(), findings);
            }
        }
    }

    private static void report(
            Passage passage, String sentence, String text, List<Step> steps, int i, BigDecimal at, Findings findings) {
        String before =
                text.substring(steps.get(i - 1).start(), steps.get(i - 1).end());
        String after = text.substring(steps.get(i).start(), steps.get(i).end());
        Draft draft = findings.warning()
                .at(passage)
                .quote(before + " … " + after)
                .says(
                        "“%s”与“%s”都包括%s元，该数额归哪一档不明。".formatted(before, after, Num.text(at)),
                        "Both \"%s\" and \"%s\" include %s yuan.".formatted(before, after, Num.text(at)))
                .rule("“以上”“以下”包括本数（民法典第1259条），相邻档次不应重叠")
                .input("原文", Texts.shorten(sentence.strip(), 120), passage.pointer())
                .step("%s 包括 %s".formatted(before, Num.text(at)))
                .step("%s 包括 %s".formatted(after, Num.text(at)));
        Bound lowest = steps.get(0).low();
        if (lowest != null && lowest.yuan().signum() > 0) {
            draft.step("%s元以下未作规定".formatted(Num.text(lowest.yuan())));
        }
        for (Step step : steps) {
            boolean bare = (step.low() != null && !step.low().unitPrinted())
                    || (step.high() != null && !step.high().unitPrinted());
            if (bare) {
                draft.step("“%s”有一个数没有单位".formatted(text.substring(step.start(), step.end())));
            }
        }
        draft.result("%s 元同属两档".formatted(Num.text(at))).add();
    }

    private static boolean lowIncluded(@Nullable String over, @Nullable String mark) {
        return over == null && (mark == null || !mark.contains("不"));
    }

    private static Bound bound(String number, @Nullable String unit, boolean included, boolean printed) {
        BigDecimal value = new BigDecimal(number);
        boolean tenThousand = unit != null && unit.startsWith("万");
        return new Bound(tenThousand ? value.movePointRight(4) : value, included, printed);
    }
}
