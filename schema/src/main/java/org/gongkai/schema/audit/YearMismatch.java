package org.gongkai.schema.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.Dates;

/**
 * The year in the title against the year in the headings of the report's own tables (error: two titles of one report
 * disagree; which one is right stays open), and a completion said to lie before the evaluated year (warning).
 */
final class YearMismatch extends Check {
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*(?:年|[-—~至])");
    private static final Pattern OWN_TABLE = Pattern.compile("指标体系|打分表|评分表|评价表|自评表|目标表|自评报告|评价报告|绩效评价指标");
    private static final Pattern DONE =
            Pattern.compile("(?:全部|均|已经?)(?:采购|建设|安装|实施)?(?:完成|竣工|完工)|项目[^。；，,]{0,6}(?:已)?(?:全部)?(?:完成|竣工|完工)");
    private static final Pattern OTHER_YEAR = Pattern.compile("上一?年|往年|历年|以前年度|前期|一期|首期|规划|批复|立项");

    private static final List<String> DONE_WORDS = List.of("完成", "竣工", "完工");

    YearMismatch() {
        super("YEAR_MISMATCH", "年度不一致", "Years disagree");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Set<Integer> title = years(subject.report().title());
        if (title.size() == 1) {
            ownTables(subject, title.iterator().next(), findings);
        }
        Integer year = subject.report().fiscalYear();
        if (year != null) {
            completion(subject, year, findings);
        }
    }

    private static void ownTables(Subject subject, int year, Findings findings) {
        Set<String> seen = new LinkedHashSet<>();
        for (Passage passage : subject.passages()) {
            boolean heading = passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.ATTACHMENT;
            boolean annexText = passage.kind() == Passage.Kind.NARRATIVE
                    && (passage.role() == SectionRole.ATTACHMENT || passage.role() == SectionRole.SCORE_TABLE);
            if (!heading && !annexText || !passage.has("20")) {
                continue;
            }
            for (String line : passage.text().split("\\n", -1)) {
                boolean title = line.length() <= 80
                        && !line.contains("|")
                        && OWN_TABLE.matcher(line).find();
                Set<Integer> years = title ? years(line) : Set.of();
                if (years.size() == 1
                        && !years.contains(year)
                        && seen.add(Texts.squeeze(line).replaceAll("^附[件表录]?\\d*[:：]?", ""))) {
                    int other = years.iterator().next();
                    findings.error()
                            .at(passage)
                            .quote(line)
                            .says(
                                    "报告标题为%d年，附表标题为%d年，两者不一致。".formatted(year, other),
                                    "The report's title says %d, the title of its table says %d."
                                            .formatted(year, other))
                            .rule("同一报告的标题与附表年度一致")
                            .input("报告标题", subject.report().title(), "/title")
                            .input("附表标题", line.strip(), passage.pointer())
                            .step("%d ≠ %d".formatted(year, other))
                            .result("年度不一致，须由编制单位确认哪一个正确")
                            .add();
                }
            }
        }
    }

    private static void completion(Subject subject, int year, Findings findings) {
        Set<String> seen = new LinkedHashSet<>();
        for (Passage passage : subject.passages()) {
            if (passage.kind() != Passage.Kind.NARRATIVE
                    || !passage.hasAny(DONE_WORDS)
                    || !DONE.matcher(passage.text()).find()) {
                continue;
            }
            for (String sentence : Texts.sentences(passage.text())) {
                if (DONE_WORDS.stream().noneMatch(sentence::contains)) {
                    continue;
                }
                Matcher done = DONE.matcher(sentence);
                if (!done.find() || OTHER_YEAR.matcher(sentence).find()) {
                    continue;
                }
                PartialDate last = null;
                for (Dates.Found found : Dates.findAll(sentence)) {
                    if (found.span().start() < done.start() && found.date().month() != null) {
                        last = found.date();
                    }
                }
                if (last != null && last.year() < year && seen.add(Texts.squeeze(sentence))) {
                    findings.warning()
                            .at(passage)
                            .quote(sentence)
                            .says(
                                    "文中称项目于%s前已完成，而评价的是%d年度：完成日期在评价年度之外。".formatted(last, year),
                                    "The text says the project was complete by %s, before the evaluated year %d."
                                            .formatted(last, year))
                            .rule("完成日期应在评价年度之内，跨年项目应说明")
                            .input("完成日期", last.toString(), passage.pointer())
                            .input("评价年度", year, "/fiscalYear")
                            .step("%d < %d".formatted(last.year(), year))
                            .result("完成日期早于评价年度")
                            .add();
                }
            }
        }
    }

    private static Set<Integer> years(String text) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher m = YEAR.matcher(text);
        while (m.find()) {
            years.add(Integer.valueOf(m.group(1)));
        }
        return years;
    }
}
