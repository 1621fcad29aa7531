package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.Style;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the score, the grade and the grade lines that the running text states. */
final class ConclusionReader {

    /** Points behind a number, which may stand between marks of emphasis: **92.8** 分. */
    private static final String UNIT = "[ *]{0,4}分";

    private static final Pattern SCORE = Pattern.compile(
            "(财政评审|财政复评|财政复核|评审得分|复评得分|复核得分|折算后得分|折算百分制|折算为百分制|综合得分|综合评分|评价得分|自评得分|最终得分|最后得分|总得分|自评总分|评价总分|自评分数?|总评分|绩效得分|得分|评分|总分)"
                    + "(?:结果|值)?[^。;\\d]{0,10}?(\\d{1,3}(?:\\.\\d{1,2})?|[一二三四五六七八九]?十[一二三四五六七八九]?(?:点[零〇一二三四五六七八九]{1,2})?|一百)"
                    + UNIT + "(?!值|以|\\()");
    /** Scores of another year, another project or of many projects together. */
    private static final Pattern OF_OTHERS = Pattern.compile("上年|去年|往年|上一?年度|同类|(?<!取)(?<!取其)平均|其他项目|历年|同期|全省|全市|全县各");

    /** Of 自评得分95分，经复核评价得分82.3分 the second one is what the report concludes. */
    private static final Pattern OF_REVIEW = Pattern.compile("复核|复评|复审|评审|核定|再评价|最终|最后");

    private static final Pattern GRADE = Pattern.compile(
            "(?:等级|等次|级别|档次|评级|评定|评为|结果|结论|绩效)[^。;,\\d]{0,8}?[\"']?(优秀|良好|中等|合格|不合格|优|良|中|差)[\"']?(?:等?级|等|档)?(?=[。;,()\\s]|$)");
    /** Grades of another scale: 二级, 四星级, B级, 甲等. */
    private static final Pattern OTHER_GRADE = Pattern.compile(
            "(?:等级|等次|级别|档次|评级)[^。;,\\d]{0,6}?(?:为|是|:)[\"']?([一二三四五](?:级|等|星级)|[1-5]星级|[A-E](?:级|等)|[甲乙丙丁](?:级|等))[\"']?(?=[。;,()\\s]|$)");

    private static final Pattern SCORE_GRADE = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{1,2})?)" + UNIT + " ?[,、;(]?[^。;\\d]{0,12}?[\"'](优秀|良好|中等|合格|不合格|优|良|中|差)[\"']");
    private static final Pattern BAND = Pattern.compile(
            "(\\d{2,3}) ?分? ?(?:\\(含[^)]*\\))? ?分?(?: ?[-~至到]+ ?(\\d{2,3}) ?分? ?(?:\\([^)]*\\))? ?分?|以上|及以上)[^。;,、\\d]{0,8}?(优秀|良好|不合格|合格|优|良|中|差)");
    private static final Pattern LOWEST = Pattern.compile("(\\d{2}) ?分?(?:\\([^)]*\\))? ?分?以下[^。;,、\\d]{0,8}?(不合格|差)");

    private final ReportDraft draft;

    ConclusionReader(ReportDraft draft) {
        this.draft = draft;
    }

    void read() {
        List<Line> conclusion = new ArrayList<>();
        List<Line> elsewhere = new ArrayList<>();
        for (SectionDraft section :
                draft.sections.stream().flatMap(SectionDraft::walk).toList()) {
            SectionRole role = section.effectiveRole();
            if (role == SectionRole.CONCLUSION) {
                stating(section).ifPresent(conclusion::add);
                conclusion.addAll(section.lines());
            } else if (role != SectionRole.OBJECTIVES
                    && role != SectionRole.ATTACHMENT
                    && role != SectionRole.SCORE_TABLE) {
                elsewhere.addAll(section.lines());
            }
        }
        for (Line line : conclusion) {
            sentences(line, true);
        }
        if (!draft.totals.containsKey("statedScore")) {
            for (Line line : elsewhere) {
                sentences(line, false);
            }
        }
        if (!draft.totals.containsKey("grade") && draft.totals.containsKey("statedScore")) {
            draft.totals.remove("unsureGrade");
        }
        scale();
    }

    /** 二、评价结论：该项目得分为86分 says in its heading what others say below it. */
    private static Optional<Line> stating(SectionDraft section) {
        Reading<String> heading = section.heading;
        if (heading == null
                || heading.end() - heading.start() != heading.value().length()
                || !heading.value().matches(".*[:：,，].*分.*")) {
            return Optional.empty();
        }
        return Optional.of(
                new Line(heading.value(), heading.start(), heading.end(), Style.PLAIN, null, Part.BODY, false));
    }

    private void sentences(Line line, boolean trusted) {
        NormalizedText normal = NormalizedText.of(line.text());
        String text = normal.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '。') {
                sentence(text.substring(from, i), from, normal, line, trusted);
                from = i + 1;
            }
        }
    }

    private void sentence(String sentence, int offset, NormalizedText normal, Line line, boolean trusted) {
        if (bands(sentence, offset, normal, line) || OF_OTHERS.matcher(sentence).find()) {
            return;
        }
        boolean wholeReport = sentence.matches(".*(?:综合|自评|总得分|总分|最终|本项目|项目绩效|评价等|绩效评价|经评价|绩效等级).*")
                && !sentence.matches(".*(?:满分[^\\d]{0,3}得|扣\\d|得满分|每|指标得分|一级指标).*");
        if (!trusted && !wholeReport) {
            return;
        }
        Matcher m = SCORE.matcher(sentence);
        Reading<BigDecimal> best = null;
        boolean ofReview = false;
        List<String> all = new ArrayList<>();
        while (m.find()) {
            BigDecimal value = ChineseNumerals.parse(m.group(2)).orElseThrow();
            boolean maximum = sentence.substring(Math.max(0, m.start() - 2), m.end())
                            .contains("满分")
                    || m.group(1).endsWith("总分")
                            && value.compareTo(BigDecimal.valueOf(100)) == 0
                            && SCORE.matcher(sentence.substring(m.end())).find();
            if (maximum || value.compareTo(BigDecimal.valueOf(150)) > 0) {
                continue;
            }
            Span span = normal.span(offset + m.start(2), offset + m.end());
            Reading<BigDecimal> found = new Reading<>(
                    value,
                    line.start() + span.start(),
                    line.start() + span.end(),
                    span.of(line.text()),
                    trusted ? Confidence.CERTAIN : Confidence.LIKELY);
            all.add(value.toPlainString());
            boolean reviewed = OF_REVIEW
                    .matcher(sentence.substring(Math.max(0, m.start() - 6), m.end(1)))
                    .find();
            if (best == null || reviewed && !ofReview) {
                best = found;
                ofReview = reviewed;
            }
        }
        if (best != null) {
            take(best, all, sentence);
        }
        grade(sentence, offset, normal, line, trusted || best != null);
    }

    private void take(Reading<BigDecimal> found, List<String> all, String sentence) {
        Reading<?> before = draft.totals.get("statedScore");
        boolean whole = sentence.matches(".*(?:综合|自评|总得分|总分|最终|评价得分).*");
        if (before != null && whole && ((BigDecimal) before.value()).compareTo(found.value()) != 0) {
            draft.totals.put("statedScore", before.as(Confidence.DOUBTFUL));
            draft.notes.at(
                    "/scores/statedScore",
                    Note.Kind.AMBIGUOUS,
                    found.start(),
                    found.end(),
                    "正文另有一个得分 " + found.value().toPlainString() + "，草稿取先出现的 " + before.value() + "，请核对是否另一个项目或另一次评分",
                    "the text states another score as well; the first one is used",
                    List.of(before.value().toString(), found.value().toPlainString()));
        }
        if (before == null) {
            boolean several = all.stream().distinct().count() > 1;
            draft.totals.put("statedScore", several ? found.as(Confidence.DOUBTFUL) : found);
            if (several) {
                draft.notes.add(
                        Note.Kind.AMBIGUOUS,
                        found.start(),
                        found.end(),
                        "一句话里有几个得分，草稿取 " + found.value().toPlainString() + "，请核对",
                        "one sentence states several scores; the draft uses one of them",
                        all);
            }
            if (sentence.contains("自评") && !sentence.matches(".*(?:复核|复评|复审|评审|再评价).*") && !draft.has("kind")) {
                draft.facts.put(
                        "kind",
                        new Reading<>(
                                EvaluationKind.SELF_EVALUATION, found.start(), found.end(), null, Confidence.LIKELY));
            }
        }
    }

    private void grade(String sentence, int offset, NormalizedText normal, Line line, boolean trusted) {
        if (!trusted || draft.totals.containsKey("grade")) {
            return;
        }
        Matcher m = GRADE.matcher(sentence);
        Matcher beside = SCORE_GRADE.matcher(sentence);
        int group = -1;
        Matcher found = null;
        if (m.find()) {
            found = m;
            group = 1;
        } else if (beside.find()) {
            found = beside;
            group = 2;
        }
        if (found == null) {
            otherGrade(sentence, offset, normal, line);
            return;
        }
        if (Grade.ofLabel(found.group(group)).isEmpty()) {
            return;
        }
        Span span = normal.span(offset + found.start(group), offset + found.end(group));
        draft.totals.put(
                "grade",
                Reading.certain(found.group(group), line.start() + span.start(), line.start() + span.end(), null));
    }

    /** A grade of another scale stays as printed; which of 优良中差 it is, nobody said. */
    private void otherGrade(String sentence, int offset, NormalizedText normal, Line line) {
        Matcher m = OTHER_GRADE.matcher(sentence);
        if (!m.find()) {
            return;
        }
        Span span = normal.span(offset + m.start(1), offset + m.end(1));
        int start = line.start() + span.start();
        int end = line.start() + span.end();
        draft.totals.put("grade", new Reading<>(m.group(1), start, end, null, Confidence.LIKELY));
        draft.notes.at(
                "/scores/grade",
                Note.Kind.CONCLUDED,
                start,
                end,
                "等级“" + m.group(1) + "”不是优、良、中、差，按原文保留，没有换算",
                "the grade is of another scale; it is kept as printed",
                List.of());
    }

    /** 90（含）-100分为优、80（含）-90分为良…: the lines between the grades, as printed. */
    private boolean bands(String sentence, int offset, NormalizedText normal, Line line) {
        Map<Grade, BigDecimal> bands = new LinkedHashMap<>();
        Matcher m = BAND.matcher(sentence);
        int start = -1;
        int end = -1;
        while (m.find()) {
            BigDecimal low = new BigDecimal(m.group(1));
            BigDecimal lower = m.group(2) == null ? low : low.min(new BigDecimal(m.group(2)));
            @Nullable Grade grade = Grade.ofLabel(m.group(3)).orElse(null);
            if (grade != null) {
                bands.putIfAbsent(grade, lower);
                start = start < 0 ? m.start() : start;
                end = m.end();
            }
        }
        Matcher lowest = LOWEST.matcher(sentence);
        if (lowest.find()) {
            bands.put(Grade.POOR, BigDecimal.ZERO);
            end = Math.max(end, lowest.end());
        }
        if (bands.size() < 3 || draft.totals.containsKey("scale")) {
            return bands.size() >= 3;
        }
        List<GradeScale.Band> ordered = bands.entrySet().stream()
                .sorted(Map.Entry.<Grade, BigDecimal>comparingByValue().reversed())
                .map(e -> new GradeScale.Band(e.getKey(), e.getValue()))
                .toList();
        Span span = normal.span(offset + Math.max(start, 0), offset + end);
        try {
            String printed = span.of(line.text());
            draft.totals.put(
                    "scale",
                    Reading.certain(
                            new GradeScale(ordered, GradeScale.Origin.PRINTED, printed),
                            line.start() + span.start(),
                            line.start() + span.end(),
                            null));
        } catch (IllegalArgumentException notFalling) {
            draft.notes.add(
                    Note.Kind.NOT_UNDERSTOOD,
                    line.start() + span.start(),
                    line.start() + span.end(),
                    "等级分数线没有读懂",
                    "the lines between the grades were not understood");
        }
        return true;
    }

    /** Without printed lines those of 财预〔2020〕10号 hold for budget years from 2020; before that they are an assumption. */
    private void scale() {
        if (draft.totals.containsKey("scale")
                || !draft.totals.containsKey("grade") && !draft.totals.containsKey("statedScore")) {
            return;
        }
        Reading<Integer> year = draft.fact("fiscalYear");
        Reading<?> at = draft.totals.containsKey("grade") ? draft.totals.get("grade") : draft.totals.get("statedScore");
        if (at == null) {
            return;
        }
        boolean framework = year != null && year.value() >= 2020;
        draft.totals.put(
                "scale",
                new Reading<>(
                        framework ? GradeScale.of2020() : GradeScale.assumed(),
                        at.start(),
                        at.end(),
                        null,
                        framework ? Confidence.LIKELY : Confidence.DOUBTFUL));
    }
}
