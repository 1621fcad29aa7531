package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.indicator.Match;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the analysis of the indicators says about each: 评价要点, 评价标准, 评价过程, 评价结果 below a heading with the indicator's
 * name. Sub-indicators that only the analysis names are added; a score that differs from the table's is noted.
 */
final class IndicatorTexts {

    private static final Pattern LABEL =
            Pattern.compile("^(评价要点|评价标准|评分标准|评价过程|评价情况|评价结果|得分情况|评分结果|指标解释|指标说明|扣分原因) ?[:：]\\s*");
    private static final Pattern AWARDED = Pattern.compile("(?:得满分|得分为|得分|得|按|为) ?(\\d{1,3}(?:\\.\\d{1,2})?) ?分");
    private static final Pattern FINAL_VALUE = Pattern.compile("= ?(-?\\d+(?:\\.\\d+)? ?%?)$");
    private static final Pattern GROUP_SCORE = Pattern.compile(
            "(投入|决策|过程|产出|效果|效益|管理)[^。;,\\d]{0,14}?(?:合计)?(?:得分?为|得分|得) ?(\\d{1,3}(?:\\.\\d{1,2})?) ?分");

    static final Pattern GROUP_CLOSE = Pattern.compile(
            "(?<=^|[。；;])(?:项目)?(?:的)?(投入|决策|过程|产出|效果|效益|管理)" + "[^。；;，,\\d]{0,10}(?:合计|评价)得(?:分)?为?\\d");

    private final ReportDraft draft;

    IndicatorTexts(ReportDraft draft) {
        this.draft = draft;
    }

    void read() {
        if (draft.indicators.isEmpty()) {
            return;
        }
        for (SectionDraft section : draft.sections) {
            if (section.effectiveRole() == SectionRole.INDICATOR_ANALYSIS
                    || section.effectiveRole() == SectionRole.CONCLUSION) {
                section(section);
                section.walk().forEach(this::groupScores);
            }
        }
    }

    private void section(SectionDraft section) {
        if (section.heading != null && section.depth() >= 1) {
            IndicatorDraft node = find(section);
            if (node == null) {
                node = addPart(section);
            }
            if (node != null) {
                texts(section, node);
            }
        }
        section.children.forEach(this::section);
    }

    // ---- which indicator ---------------------------------------------------------------------------------------

    private @Nullable IndicatorDraft find(SectionDraft section) {
        String name = Words.key(PrintedIndicator.of(section.title()).name());
        if (name.length() < 3) {
            return null;
        }
        Optional<String> code = IndicatorNames.known(name).map(Match::code);
        IndicatorDraft best = null;
        int bestFit = 0;
        boolean tie = false;
        for (IndicatorDraft node :
                draft.indicators.stream().flatMap(IndicatorDraft::walk).toList()) {
            int fit = fit(node, name, code, section);
            if (fit > bestFit) {
                best = node;
                bestFit = fit;
                tie = false;
            } else if (fit == bestFit && fit > 0) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    private static int fit(IndicatorDraft node, String name, Optional<String> code, SectionDraft section) {
        String own = Words.key(node.name.value());
        int fit;
        if (own.equals(name)) {
            fit = 4;
        } else if (own.startsWith(name) && own.length() - name.length() <= 1) {
            fit = 3;
        } else if (code.isPresent()
                && IndicatorNames.known(own).map(Match::code).equals(code)) {
            fit = 3;
        } else if (own.length() == name.length()
                && own.length() >= 4
                && own.substring(0, own.length() - 1).equals(name.substring(0, name.length() - 1))) {
            fit = 2;
        } else if (sameTail(own, name)) {
            fit = 1;
        } else {
            return 0;
        }
        SectionDraft above = section.parent;
        String parents = above == null
                ? ""
                : Words.key(PrintedIndicator.of(above.title()).name());
        IndicatorDraft parent = node.parent;
        return fit * 2
                + (parent != null && Words.key(parent.name.value()).equals(parents) ? 1 : 0)
                + (node.isLeaf() ? 0 : -1);
    }

    /** 财务制度健全性 below 财务管理 is the 管理制度健全性 of the table. */
    private static boolean sameTail(String own, String name) {
        return own.length() == name.length()
                && own.length() >= 5
                && own.substring(2).equals(name.substring(2));
    }

    /** A weighted heading below an indicator that the table does not divide: 政务规范性(3分) below 社会效益. */
    private @Nullable IndicatorDraft addPart(SectionDraft section) {
        PrintedIndicator printed = PrintedIndicator.of(section.title());
        SectionDraft above = section.parent;
        if (printed.weight() == null || above == null || section.heading == null || above.heading == null) {
            return null;
        }
        IndicatorDraft parent = find(above);
        if (parent == null || parent.level < 3) {
            return null;
        }
        Reading<String> at = section.heading.with(printed.name()).as(Confidence.LIKELY);
        IndicatorDraft node = new IndicatorDraft(at, parent.level + 1);
        node.put("printedLabel", at.with(Words.strip(section.title())));
        node.put("labelWeight", at.with(printed.weight()));
        parent.add(node);
        return node;
    }

    // ---- texts -------------------------------------------------------------------------------------------------

    private void texts(SectionDraft section, IndicatorDraft node) {
        String field = null;
        List<Line> unlabelled = new ArrayList<>();
        for (Line line : section.lines()) {
            Matcher label = LABEL.matcher(line.text());
            int from = 0;
            if (label.find()) {
                field = field(label.group(1));
                from = label.end();
            }
            if (field == null) {
                unlabelled.add(line);
                continue;
            }
            Line words = line.part(
                    from,
                    field.equals("result")
                            ? ownEnd(line.text(), from)
                            : line.text().length());
            if (words.text().isEmpty()) {
                continue;
            }
            put(node, field, words);
        }
        if (!node.has("printedLabel")
                && section.heading != null
                && !section.heading.value().equals(node.name.value())
                && (section.numbering == null || section.numbering.shape().depth() >= 3)) {
            node.put("printedLabel", section.heading.as(Confidence.LIKELY));
        }
        boolean labelled = field != null;
        PrintedIndicator printed = PrintedIndicator.of(section.title());
        if (printed.weight() != null && section.heading != null && !node.has("maxScore") && !node.has("labelWeight")) {
            node.put("labelWeight", section.heading.with(printed.weight()));
        }
        if (!unlabelled.isEmpty() && unlabelled.get(0).text().contains("是指") && !node.has("explanation")) {
            put(node, "explanation", unlabelled.get(0));
        } else if (labelled && !unlabelled.isEmpty() && !node.has("criteria")) {
            put(node, "criteria", unlabelled.get(0));
        } else if (!labelled && node.isLeaf() && !unlabelled.isEmpty()) {
            for (Line line : unlabelled) {
                put(node, "process", line);
            }
        }
    }

    /** 过程合计得分为20分 behind a result closes the group, it is no part of the last indicator's result. */
    private static int ownEnd(String text, int from) {
        Matcher group = GROUP_CLOSE.matcher(text);
        return group.find(from) ? group.start() : text.length();
    }

    private static String field(String label) {
        return switch (label) {
            case "评价要点" -> "checkpoints";
            case "评价标准", "评分标准" -> "criteria";
            case "评价过程", "评价情况" -> "process";
            case "指标解释", "指标说明" -> "explanation";
            case "扣分原因" -> "deductionReason";
            default -> "result";
        };
    }

    private void put(IndicatorDraft node, String field, Line words) {
        Reading<String> reading = Reading.certain(words.text(), words.start(), words.end(), null);
        switch (field) {
            case "checkpoints" -> {
                if (node.checkpoints.isEmpty() && words.text().contains("是否")) {
                    node.checkpoints.addAll(Checkpoints.of(words.text(), words.start()));
                }
            }
            case "criteria", "explanation", "deductionReason" -> node.put(field, reading);
            case "result" -> {
                node.append(field, reading);
                if (words.text().contains("全部符合") && !words.text().contains("部分")) {
                    node.checkpoints.replaceAll(c -> c.with(new org.gongkai.schema.report.Checkpoint(
                                    c.value().text(), true))
                            .as(Confidence.LIKELY));
                }
                score(node, words);
            }
            default -> {
                node.append(field, reading);
                value(node, words);
            }
        }
    }

    private void score(IndicatorDraft node, Line words) {
        NormalizedText normal = NormalizedText.of(words.text());
        Matcher m = AWARDED.matcher(normal.text());
        Matcher last = null;
        int start = -1;
        int end = -1;
        BigDecimal value = null;
        Set<BigDecimal> awarded = new LinkedHashSet<>();
        while (m.find()) {
            if (!m.group().startsWith("得") && !awarded.isEmpty()) {
                continue; // 好为3分 of a scale behind 得分2.5分 awards nothing
            }
            last = m;
            if (m.group().startsWith("得")) {
                awarded.add(new BigDecimal(m.group(1)).stripTrailingZeros());
            }
            start = m.start(1);
            end = m.end(1);
            value = new BigDecimal(m.group(1));
        }
        if (last == null || value == null) {
            return;
        }
        Span span = normal.span(start, end);
        Reading<BigDecimal> reading =
                new Reading<>(value, words.start() + span.start(), words.start() + span.end(), null, Confidence.LIKELY);
        BigDecimal table = node.number("score");
        if (table == null && awarded.size() > 1) {
            List<String> candidates =
                    awarded.stream().map(BigDecimal::toPlainString).toList();
            node.put("score", reading.as(Confidence.DOUBTFUL));
            draft.notes.add(
                    Note.Kind.AMBIGUOUS,
                    reading.start(),
                    reading.end(),
                    "“" + node.name.value() + "”的评价结果里有几个得分：" + String.join("、", candidates) + "，草稿暂取最后一个",
                    "the result names several scores; the draft uses the last one for now",
                    candidates);
        } else if (table == null) {
            node.put("score", reading);
        } else if (table.compareTo(value) != 0) {
            draft.notes.add(
                    Note.Kind.CONTRADICTION,
                    reading.start(),
                    reading.end(),
                    "“" + node.name.value() + "”文中得 " + value + " 分，表中得 " + table + " 分，草稿采用表中的",
                    "text and table give different scores; the draft uses the table's",
                    List.of(table.toPlainString(), value.toPlainString()));
        }
    }

    /** 资金到位率=…=100% at the end of the process is the measured value. */
    private static void value(IndicatorDraft node, Line words) {
        NormalizedText normal = NormalizedText.of(words.text());
        Matcher satisfied = SurveyReader.RESULT.matcher(normal.text());
        if (node.name.value().contains("满意") && satisfied.find()) {
            Span span = normal.span(satisfied.start(1), satisfied.end(1));
            String printed = span.of(words.text()).replaceAll("^(?:达到|达|为)", "");
            node.put(
                    "actual",
                    new Reading<>(
                            Measures.of(printed),
                            words.start() + span.end() - printed.length(),
                            words.start() + span.end(),
                            null,
                            Confidence.LIKELY));
            return;
        }
        Matcher m = FINAL_VALUE.matcher(NormalizedText.normalize(words.text()));
        if (m.find()) {
            String printed = m.group(1);
            node.put(
                    "actual",
                    new Reading<>(
                            Measures.of(printed),
                            words.end() - printed.length(),
                            words.end(),
                            null,
                            Confidence.LIKELY));
        }
    }

    /** 过程合计得分为20分: the score of a first-level indicator that the table doesn't print. */
    private void groupScores(SectionDraft section) {
        for (Line line : section.lines()) {
            if (line.text().length() > 400
                    && LABEL.matcher(line.text()).find()
                    && !line.text().contains("合计得")
                    && !line.text().contains("绩效评价得分为")) {
                continue;
            }
            NormalizedText normal = NormalizedText.of(line.text());
            Matcher m = GROUP_SCORE.matcher(normal.text());
            while (m.find()) {
                BigDecimal value = new BigDecimal(m.group(2));
                Span span = normal.span(m.start(2), m.end(2));
                for (IndicatorDraft node : draft.indicators) {
                    BigDecimal weight = node.number("maxScore");
                    boolean named = node.name.value().contains(m.group(1))
                            || m.group(1).equals("效益") && node.name.value().contains("效果")
                            || m.group(1).equals("效果") && node.name.value().contains("效益");
                    if (named
                            && !node.has("score")
                            && weight != null
                            && value.compareTo(weight) <= 0
                            && m.group().matches(".*(?:合计|评价得分|得分为|共得).*")) {
                        node.put(
                                "score",
                                new Reading<>(
                                        value,
                                        line.start() + span.start(),
                                        line.start() + span.end(),
                                        null,
                                        Confidence.LIKELY));
                    }
                }
            }
        }
    }
}
