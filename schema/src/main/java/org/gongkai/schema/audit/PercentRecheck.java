package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Percentages in the text worked out again: survey sheets (sent, returned, valid) with a printed return rate, a share with
 * its printed base, a score rate (得分率) with its score and weight, an execution rate with the amounts of its paragraph, and, as
 * a question, a share whose base is not printed: the base it implies and the nearest printed one.
 */
final class PercentRecheck extends Check {
    private static final Pattern SHEETS =
            Pattern.compile("(?:发放|发出)[^。；;\\d]{0,20}(\\d+)[份张][^。；;]{0,10}?(?:收回|回收)[^。；;\\d]{0,14}(\\d+)[份张]"
                    + "[^。；;]{0,20}?(?:回收率|收回率)[^。；;\\d]{0,6}(\\d+(?:\\.\\d+)?)%");
    private static final Pattern SHARE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)([个项人户家份件次台套名])[^。；;\\d]{0,24}?[,，]?占比(?:为|达到|达|约)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern BASE =
            Pattern.compile("(?:共有|共计|总计|合计|共)[^。；;\\d]{0,10}(\\d+(?:\\.\\d+)?)([个项人户家份件次台套名])");
    private static final Pattern COUNT = Pattern.compile("(\\d{2,}(?:\\.\\d+)?)([个项人户家份件次台套名])?");
    private static final Pattern SCORE_RATE = Pattern.compile(
            "(?:满分|分值|权重|总分)(?:为|:)?(\\d+(?:\\.\\d+)?)分?[^。；;\\d]{0,8}?(?:得分?|评价得分|实际得分)(?:为|:)?(\\d+(?:\\.\\d+)?)分?[^。；;\\d]{0,8}?得分率(?:为|达到|达|是|:)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern SATISFIED = Pattern.compile(
            "有效[^。；;\\d]{0,8}(\\d+)[份人][^。；;\\d]{0,4}满意的?[^。；;\\d不]{0,6}(\\d+)[份人][^。；;\\d]{0,4}满意(?:度|率)(?:为|达到|达|是|:)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern MONEY_RATE =
            Pattern.compile("(?:执行率|使用率|支出率|支付率|预算完成率|支出进度)(?:为|达到|达|是|:)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?)(亿元|万元|元)");
    private static final Pattern PLANNED_MONEY = Pattern.compile("(?:预算|安排|下达|计划|批复|到位)[^。；;\\d]{0,14}\\d");
    private static final Pattern SPENT_MONEY = Pattern.compile("(?:支出|使用|执行|支付|决算)[^。；;\\d]{0,10}\\d");
    private static final BigDecimal MONEY_SLACK = new BigDecimal("0.05");
    private static final BigDecimal NEAR = new BigDecimal("3");

    PercentRecheck() {
        super("PERCENT_RECHECK", "百分比复核", "Percentage worked out again");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : subject.passages()) {
            if (passage.has("占比")
                    || passage.has("满意度")
                    || passage.has('率') && (passage.has('收') || passage.has('%') || passage.has('％'))) {
                String text = passage.compact();
                for (Rate rate : RATES) {
                    if (text.contains(rate.needs())) {
                        rate(rate, passage, text, seen, findings);
                    }
                }
                if (text.contains("占比")) {
                    shares(subject, passage, text, seen, findings);
                }
                moneyRates(subject, passage, text, seen, findings);
            }
        }
        survey(subject, findings);
    }

    /**
     * A rate that follows from the whole and the part printed right before it.
     *
     * @param words finds whole, part and rate, in this order
     * @param needs what stands in every match
     * @param proved whether it can only be so; else some forms count otherwise and the finding is a warning
     * @param bounded whether a part above its whole is no such rate
     * @param whole name of the whole, in Chinese
     * @param part name of the part
     * @param name name of the rate
     * @param unit what whole and part are counted in
     * @param english the English sentence: whole, part, right rate, printed rate
     */
    private record Rate(
            Pattern words,
            String needs,
            boolean proved,
            boolean bounded,
            String whole,
            String part,
            String name,
            String unit,
            String english) {}

    private static final List<Rate> RATES = List.of(
            new Rate(
                    SHEETS,
                    "收",
                    true,
                    false,
                    "发放",
                    "回收",
                    "回收率",
                    "份",
                    "%1$s sheets sent, %2$s returned: that is %3$s %%, printed is %4$s %%."),
            // Some forms weigh the answers.
            new Rate(
                    SATISFIED,
                    "有效",
                    false,
                    true,
                    "有效",
                    "满意",
                    "满意度",
                    "份",
                    "%2$s of %1$s valid sheets are satisfied: that is %3$s %%, printed is %4$s %%."),
            new Rate(
                    SCORE_RATE,
                    "得分率",
                    true,
                    true,
                    "分值",
                    "得分",
                    "得分率",
                    "分",
                    "%2$s of %1$s points is %3$s %%, printed is %4$s %%."));

    private static void rate(Rate rate, Passage passage, String text, Set<String> seen, Findings findings) {
        Matcher m = rate.words().matcher(text);
        while (m.find()) {
            BigDecimal whole = new BigDecimal(m.group(1));
            BigDecimal part = new BigDecimal(m.group(2));
            BigDecimal printed = new BigDecimal(m.group(3));
            boolean isRate = whole.signum() > 0 && (!rate.bounded() || part.compareTo(whole) <= 0);
            if (isRate && !rounds(part, whole, printed, m.group(3)) && seen.add(m.group())) {
                String right = Num.rounded(Num.percent(part, whole), 2);
                String exact = Num.rounded(Num.percent(part, whole), 4);
                String unit = rate.unit();
                Draft draft = (rate.proved() ? findings.error() : findings.warning())
                        .at(passage)
                        .quote(m.group())
                        .says(
                                rate.whole() + m.group(1) + unit + "、" + rate.part() + m.group(2) + unit + "，"
                                        + rate.name() + "应为" + right + "%，印为" + m.group(3) + "%。",
                                rate.english().formatted(m.group(1), m.group(2), right, m.group(3)))
                        .rule("%s = %s ÷ %s × 100%%"
                                .formatted(rate.name(), counted(rate, rate.part()), counted(rate, rate.whole())))
                        .input(rate.whole(), whole, passage.pointer())
                        .input(rate.part(), part, passage.pointer())
                        .input(rate.name() + "（%）", printed, passage.pointer())
                        .step("%s ÷ %s × 100%% = %s%%".formatted(m.group(2), m.group(1), exact))
                        .result("%s%% ≠ %s%%".formatted(exact, m.group(3)));
                if (rate.proved()) {
                    draft.correct(m.group(3) + "%", right + "%");
                }
                draft.add();
            }
        }
    }

    private static String counted(Rate rate, String name) {
        return rate.unit().equals("份") ? name + "份数" : name;
    }

    /** An execution rate that no two amounts of its paragraph give, nor any of the fund table. Its base may be printed elsewhere: a warning. */
    private static void moneyRates(Subject subject, Passage passage, String text, Set<String> seen, Findings findings) {
        if (passage.kind() != Passage.Kind.NARRATIVE) {
            return;
        }
        for (String sentence : text.split("\\n", -1)) {
            Matcher rate = MONEY_RATE.matcher(sentence);
            if (!rate.find()) {
                continue;
            }
            List<BigDecimal> amounts = amounts(sentence);
            String before = sentence.substring(0, rate.start());
            boolean told = PLANNED_MONEY.matcher(before).find()
                    && SPENT_MONEY.matcher(before).find();
            // Several rates in one paragraph each have amounts of their own.
            if (amounts.size() < 2 || !told || rate.find()) {
                continue;
            }
            rate.find(0);
            amounts.addAll(fundAmounts(subject));
            BigDecimal printed = new BigDecimal(rate.group(1));
            if (!someRatioGives(amounts, printed, rate.group(1)) && seen.add(sentence)) {
                findings.warning()
                        .at(passage)
                        .quote(sentence.substring(Math.max(0, rate.start() - 60), rate.end()))
                        .says(
                                "“%s”：本段的金额两两相除都得不到%s%%，请核对金额和比率。".formatted(rate.group(), rate.group(1)),
                                "No two of the amounts in the paragraph give the printed rate of %s %%."
                                        .formatted(rate.group(1)))
                        .rule("执行率 = 支出数 ÷ 预算数 × 100%")
                        .input("原文", Texts.shorten(sentence, 120), passage.pointer())
                        .step("金额（万元）："
                                + String.join(
                                        "、", amounts.stream().map(Num::text).toList()))
                        .result("%s%% 无法由所列金额得出".formatted(rate.group(1)))
                        .add();
            }
        }
    }

    private static List<BigDecimal> amounts(String text) {
        List<BigDecimal> amounts = new ArrayList<>();
        Matcher money = MONEY.matcher(text);
        while (money.find()) {
            BigDecimal number = new BigDecimal(money.group(1));
            amounts.add(
                    switch (money.group(2)) {
                        case "亿元" -> number.movePointRight(4);
                        case "元" -> number.movePointLeft(4);
                        default -> number;
                    });
        }
        return amounts;
    }

    private static List<BigDecimal> fundAmounts(Subject subject) {
        return subject.report().funds().rows().stream()
                .flatMap(r -> Stream.of(r.initialBudget(), r.adjustedBudget(), r.planned(), r.inPlace(), r.spent()))
                .filter(Objects::nonNull)
                .map(Money::wanYuan)
                .toList();
    }

    private static boolean someRatioGives(List<BigDecimal> amounts, BigDecimal printed, String digits) {
        int decimals = decimals(digits);
        BigDecimal slack = decimals == 0
                ? Num.halfUnit(0)
                : BigDecimal.ONE.movePointLeft(decimals).max(MONEY_SLACK);
        for (int p = 0; p < amounts.size(); p++) {
            for (int w = 0; w < amounts.size(); w++) {
                BigDecimal part = amounts.get(p);
                BigDecimal whole = amounts.get(w);
                boolean gives = p != w
                        && whole.signum() > 0
                        && Num.percent(part, whole).subtract(printed).abs().compareTo(slack) <= 0;
                if (gives) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void shares(Subject subject, Passage passage, String text, Set<String> seen, Findings findings) {
        Matcher m = SHARE.matcher(text);
        while (m.find()) {
            BigDecimal part = new BigDecimal(m.group(1));
            BigDecimal percent = new BigDecimal(m.group(3));
            if (part.signum() == 0
                    || percent.signum() == 0
                    || percent.compareTo(Num.HUNDRED) >= 0
                    || !seen.add(m.group())) {
                continue;
            }
            String before = sentenceBefore(text, m.start());
            Matcher base = BASE.matcher(before);
            BigDecimal whole = null;
            while (base.find()) {
                if (base.group(2).equals(m.group(2))) {
                    whole = new BigDecimal(base.group(1));
                }
            }
            if (whole == null) {
                withoutBase(subject, passage, m, part, percent, findings);
            } else if (whole.compareTo(part) > 0 && !rounds(part, whole, percent, m.group(3))) {
                BigDecimal right = Num.percent(part, whole);
                findings.warning()
                        .at(passage)
                        .quote(m.group())
                        .says(
                                "%s%s占%s%s应为%s%%，印为%s%%。"
                                        .formatted(
                                                m.group(1),
                                                m.group(2),
                                                Num.text(whole),
                                                m.group(2),
                                                Num.rounded(right, 2),
                                                m.group(3)),
                                "%s of %s is %s %%, printed is %s %%."
                                        .formatted(m.group(1), Num.text(whole), Num.rounded(right, 2), m.group(3)))
                        .rule("占比 = 部分 ÷ 总数 × 100%")
                        .input("总数", whole, passage.pointer())
                        .input("部分", part, passage.pointer())
                        .step("%s ÷ %s × 100%% = %s%%".formatted(m.group(1), Num.text(whole), Num.rounded(right, 4)))
                        .result("%s%% ≠ %s%%".formatted(Num.rounded(right, 4), m.group(3)))
                        .add();
            }
        }
    }

    private static void withoutBase(
            Subject subject, Passage passage, Matcher m, BigDecimal part, BigDecimal percent, Findings findings) {
        BigDecimal half = Num.halfUnit(decimals(m.group(3)));
        BigDecimal implied = part.multiply(Num.HUNDRED).divide(percent, 0, RoundingMode.HALF_UP);
        BigDecimal low = part.multiply(Num.HUNDRED).divide(percent.add(half), MathContext.DECIMAL64);
        BigDecimal high = part.multiply(Num.HUNDRED).divide(percent.subtract(half), MathContext.DECIMAL64);
        List<BigDecimal> printed = printedNear(subject, m.group(2), implied);
        // A printed count that gives the printed share is its base.
        if (printed.stream()
                .anyMatch(whole ->
                        Num.percent(part, whole).subtract(percent).abs().compareTo(half) <= 0)) {
            return;
        }
        Draft draft = findings.question()
                .at(passage)
                .quote(m.group())
                .says(
                        "“%s”没有写明总数：按%s%%推算，总数约为%s%s，请核对。"
                                .formatted(Texts.shorten(m.group(), 40), m.group(3), Num.text(implied), m.group(2)),
                        "The base of the share is not printed; %s %% implies about %s."
                                .formatted(m.group(3), Num.text(implied)))
                .rule("占比应写明总数；占比 = 部分 ÷ 总数 × 100%")
                .input("部分", m.group(1) + m.group(2), passage.pointer())
                .input("占比", m.group(3) + "%", passage.pointer())
                .step("%s ÷ %s%% = %s（四舍五入前 %s–%s）"
                        .formatted(
                                m.group(1), m.group(3), Num.text(implied), Num.rounded(low, 1), Num.rounded(high, 1)));
        for (BigDecimal near : printed) {
            draft.step("文中另有 %s%s：%s ÷ %s = %s%%"
                    .formatted(
                            Num.text(near),
                            m.group(2),
                            m.group(1),
                            Num.text(near),
                            Num.rounded(Num.percent(part, near), 2)));
        }
        draft.result("总数未印，无法核对").add();
    }

    /** Printed counts of the same unit that lie within three per cent of the implied base. */
    private static List<BigDecimal> printedNear(Subject subject, String unit, BigDecimal implied) {
        Set<BigDecimal> near = new TreeSet<>();
        for (Passage passage : subject.passages()) {
            if (passage.kind() != Passage.Kind.NARRATIVE && passage.kind() != Passage.Kind.INDICATOR) {
                continue;
            }
            Matcher m = COUNT.matcher(passage.text());
            while (passage.text().contains(unit) && m.find()) {
                if (unit.equals(m.group(2)) && m.group(1).length() < 16) {
                    BigDecimal value = new BigDecimal(m.group(1));
                    BigDecimal off = Num.percent(value.subtract(implied).abs(), implied);
                    if (off.compareTo(NEAR) <= 0) {
                        near.add(value);
                    }
                }
            }
        }
        return new ArrayList<>(near);
    }

    private static void survey(Subject subject, Findings findings) {
        Survey survey = subject.report().survey();
        if (survey == null) {
            return;
        }
        more(findings, "回收", survey.returned(), "returned", "发放", survey.sent(), "sent");
        more(
                findings,
                "有效",
                survey.valid(),
                "valid",
                "回收",
                survey.returned() != null ? survey.returned() : survey.sent(),
                "returned");
    }

    private static void more(
            Findings findings,
            String part,
            @Nullable Integer few,
            String fewField,
            String whole,
            @Nullable Integer many,
            String manyField) {
        if (few == null || many == null || few <= many) {
            return;
        }
        findings.error()
                .at("/survey/" + fewField, "满意度调查")
                .says(
                        "%s问卷%d份，多于%s%d份。".formatted(part, few, whole, many),
                        "%d sheets %s, more than %d %s.".formatted(few, fewField, many, manyField))
                .rule("有效份数 ≤ 回收份数 ≤ 发放份数")
                .input(part, few, "/survey/" + fewField)
                .input(whole, many, "/survey/" + manyField)
                .step("%d > %d".formatted(few, many))
                .result(part + "多于" + whole)
                .add();
    }

    private static boolean rounds(BigDecimal part, BigDecimal whole, BigDecimal printed, String digits) {
        BigDecimal exact = Num.percent(part, whole);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals(digits));
        // Rounded or cut off.
        return exact.subtract(printed).abs().compareTo(Num.halfUnit(decimals(digits))) <= 0
                || exact.compareTo(printed) >= 0 && exact.compareTo(printed.add(unit)) < 0;
    }

    private static int decimals(String digits) {
        int point = digits.indexOf('.');
        return point < 0 ? 0 : digits.length() - point - 1;
    }

    private static String sentenceBefore(String text, int end) {
        int start = Math.max(text.lastIndexOf('。', end), text.lastIndexOf('\n', end));
        return text.substring(Math.max(0, start), end);
    }
}
