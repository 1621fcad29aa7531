package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.Vetoed;
import org.gongkai.schema.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/**
 * The clause of a rule that takes all points if a named bad thing exists.
 *
 * @param condition the words that name it; where they name a checkpoint by number, that checkpoint's text
 * @param points what is left, mostly 0
 */
record VetoClause(String condition, BigDecimal points) {
    private static final Pattern PLAIN = Pattern.compile(
            "(?:如果?|若|凡|一旦)?(?:存在|出现|发生|发现)([^。；;①-⑳]{3,60}?)(?:情形|情况|问题|行为|现象)?(?:之一)?的?"
                    + "[,，](?:则)?(?:此项|本项|该项|该指标|本指标)?(?:分值)?(?:完全|一律|直接|均)?(?:不得分|得0分|计0分|为0分|不计分|扣完|全部扣除|分值扣完|扣除全部分值)");
    private static final Pattern POINT = Pattern.compile("第\\s*([0-9]{1,2}|[一二三四五六七八九十])\\s*(?:项|个|条)?(?:评价)?要点");

    /** From the reading, else from the words themselves: the clause may be clear where the rest of the rule isn't. */
    static Optional<VetoClause> of(Indicator indicator, @Nullable RuleReading reading) {
        String criteria = indicator.criteria();
        if (criteria == null) {
            return Optional.empty();
        }
        Matcher plain = PLAIN.matcher(criteria);
        if (reading != null && reading.rule() instanceof Vetoed veto) {
            String words = veto.condition().isBlank() ? criteria : veto.condition();
            return Optional.of(new VetoClause(spelledOut(words + criteria, words, indicator), veto.points()));
        }
        return plain.find()
                ? Optional.of(new VetoClause(spelledOut(plain.group(), plain.group(1), indicator), BigDecimal.ZERO))
                : Optional.empty();
    }

    private static String spelledOut(String searched, String words, Indicator indicator) {
        Matcher m = POINT.matcher(searched);
        if (m.find()) {
            int number =
                    ChineseNumerals.parse(m.group(1)).map(BigDecimal::intValue).orElse(0);
            if (number >= 1 && number <= indicator.checkpoints().size()) {
                return indicator.checkpoints().get(number - 1).text();
            }
        }
        return words;
    }
}
