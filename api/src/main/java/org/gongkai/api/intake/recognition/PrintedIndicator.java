package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An indicator label taken apart: 1）项目立项规范性（1分） is the name 项目立项规范性 with the weight 1. A bracket that is no number stays in
 * the name.
 *
 * @param name the name without numbering and weight
 * @param weight the weight in the bracket, points
 * @param weightStart place of the weight's bracket in the label, -1 without one
 * @param weightEnd place after it
 */
record PrintedIndicator(String name, @Nullable BigDecimal weight, int weightStart, int weightEnd) {

    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:[(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)]|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.、:](?!\\d)|[①-⑳]|[A-Z]\\d{0,3}[.、:-]?(?=[\\p{IsHan}])|\\d{1,2}(?:\\.\\d{1,2}){1,3}[.、]?(?=[\\p{IsHan}]))+\\s*(?=\\D)");
    private static final Pattern WEIGHT =
            Pattern.compile("\\s*[(\\[](?:权重|分值|满分|共|计|占)? ?:?=? ?(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:分|%)?[)\\]]?\\s*$");
    private static final Pattern BARE_WEIGHT = Pattern.compile("(?<=[^\\d.])\\s*(\\d{1,3}(?:\\.\\d{1,2})?) ?分\\s*$");

    static PrintedIndicator of(String label) {
        String cleaned = label;
        NormalizedText normal = NormalizedText.of(cleaned);
        String text = normal.text();
        int from = 0;
        Matcher numbering = NUMBERING.matcher(text);
        if (numbering.find()) {
            from = numbering.end();
        }
        int to = text.length();
        BigDecimal weight = null;
        int weightStart = -1;
        int weightEnd = -1;
        Matcher bracket = WEIGHT.matcher(text);
        Matcher bare = BARE_WEIGHT.matcher(text);
        Matcher found = bracket.find(from) ? bracket : bare.find(from) ? bare : null;
        if (found != null && found.start() > from) {
            weight = new BigDecimal(found.group(1));
            to = found.start();
            Span span = normal.span(found.start(), found.end());
            weightStart = span.start();
            weightEnd = span.end();
        }
        Span whole = normal.span(from, to);
        String name = Words.joined(cleaned.substring(whole.start(), whole.end()));
        name = name.replaceAll("^[★*☆△▲]+|[:：]+$", "");
        return new PrintedIndicator(name.isEmpty() ? Words.joined(label) : name, weight, weightStart, weightEnd);
    }
}
