package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Target and actual values: ≥95%, 不低于90%, 95%以上, 4台, 优. 以上 and 以下 include the number, 超过 and 低于 do not. A value that is
 * not one number with one sign stays words.
 */
final class Measures {

    private static final Pattern VALUE =
            Pattern.compile("(≥|≤|>|<|=|≈|不低于|不少于|大于等于|大于或等于|不高于|不超过|小于等于|小于或等于|不多于|不大于|不小于|"
                    + "大于|超过|高于|多于|小于|低于|少于|等于|达到|约|至少|至多|控制在)? ?"
                    + "(-?\\d+(?:\\.\\d+)?) ?"
                    + "([%‰]|[^\\d\\s,;。、:()\\[\\]~\\-+×/≥≤<>=]{1,8}?(?:/[^\\d\\s,;。、]{1,4})?)?"
                    + "(\\(含\\))?(以上|及以上|以下|以内|及以下|之内|左右)?");

    private Measures() {}

    /** A whole cell. */
    static Measure of(String printed) {
        return of(printed, null, null);
    }

    /**
     * A whole cell whose sign and unit may stand in columns of their own.
     *
     * @param sign content of the sign column
     * @param unit content of the unit column
     */
    static Measure of(String printed, @Nullable String sign, @Nullable String unit) {
        String text = NormalizedText.normalize(printed).strip();
        Matcher m = VALUE.matcher(text);
        if (!m.matches()) {
            return Measure.text(printed);
        }
        Comparison comparison = comparison(m.group(1), m.group(5));
        String ownUnit = m.group(3);
        if (comparison == null && sign != null) {
            comparison = comparison(NormalizedText.normalize(sign).strip(), null);
        }
        if ((ownUnit == null || ownUnit.isBlank()) && unit != null && !Words.isNothing(unit)) {
            ownUnit = Words.joined(NormalizedText.normalize(unit));
        }
        return new Measure(printed, comparison, new BigDecimal(m.group(2)), blankToNull(ownUnit));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Comparison comparison(@Nullable String before, @Nullable String after) {
        if (after != null) {
            return switch (after) {
                case "以上", "及以上" -> Comparison.AT_LEAST;
                case "以下", "以内", "及以下", "之内" -> Comparison.AT_MOST;
                default -> Comparison.ABOUT;
            };
        }
        if (before == null) {
            return null;
        }
        return switch (before) {
            case "≥", "不低于", "不少于", "大于等于", "大于或等于", "不小于", "至少" -> Comparison.AT_LEAST;
            case "≤", "不高于", "不超过", "小于等于", "小于或等于", "不多于", "不大于", "至多" -> Comparison.AT_MOST;
            case ">", "大于", "超过", "高于", "多于" -> Comparison.MORE_THAN;
            case "<", "小于", "低于", "少于" -> Comparison.LESS_THAN;
            case "=", "等于" -> Comparison.EQUAL;
            case "≈", "约" -> Comparison.ABOUT;
            default -> null;
        };
    }
}
