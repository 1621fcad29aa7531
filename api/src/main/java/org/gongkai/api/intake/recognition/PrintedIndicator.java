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
    /** 指标1：验收合格率 of the ministry's form, whose own words 指标1 stayed in front of the name. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("^指标 ?(?:\\d{1,2}|[一二三四五六七八九十])(?:[:.、 ]+|(?=[\\p{IsHan}]))");

    private static final Pattern EMPTY = Pattern.compile("(?:指标 ?(?:\\d{0,2}|[一二三四五六七八九十]) ?[:：]?|[.…·。]{1,6})");
    private static final Pattern WEIGHT =
            Pattern.compile("\\s*[(\\[](?:权重|分值|满分|共|计|占)? ?:?=? ?(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:分|%)?[)\\]]?\\s*$");
    private static final Pattern BARE_WEIGHT = Pattern.compile("(?<=[^\\d.])\\s*(\\d{1,3}(?:\\.\\d{1,2})?) ?分\\s*$");

    /** Whether a label is the form's own 指标1： or ……, into which nothing was written. */
    static boolean isPlaceholder(String label) {
        return EMPTY.matcher(Words.joined(label)).matches();
    }

    static PrintedIndicator of(String label) {
        String cleaned = label;
        NormalizedText normal = NormalizedText.of(cleaned);
        String text = normal.text();
        int from = 0;
        Matcher numbering = NUMBERING.matcher(text);
        if (numbering.find()) {
            from = numbering.end();
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.region(from, text.length()).find() && placeholder.end() < text.length()) {
            from = placeholder.end();
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
