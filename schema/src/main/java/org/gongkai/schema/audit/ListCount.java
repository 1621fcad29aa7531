package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.text.ChineseNumerals;

/**
 * Announced numbers against lists: N measures introduced and another number of 一是, 二是 … listed; a list repeated with fewer
 * entries; a heading that announces topics which its paragraphs don't treat.
 */
final class ListCount extends Check {
    private static final String NUMBER = "([二三四五六七八九十]{1,2}|[2-9]|1[0-9])";
    private static final Pattern ANNOUNCED = Pattern.compile("(?:以下|如下|下列|(?:采取|开展|实施|存在|推出|落实|做好|抓好|完成|推进|主要有|包括)了?)"
            + NUMBER + "(?:大|个|项|条|点|方面|种)+[^。；：:，,“”]{0,12}[:：，,。]\\s*(?=一是)");
    private static final Pattern MARK = Pattern.compile("(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})是");
    private static final Pattern QUOTED =
            Pattern.compile("“([^“”]{2,10}(?:、[^“”、]{2,10}){2,15})”" + NUMBER + "(?:个|项|种|类)");
    private static final Pattern LIST = Pattern.compile("(?<![一-龥])[一-龥]{2,}+(?:、[一-龥]{2,}+){3,}+");
    private static final int COMMON = 5;

    ListCount() {
        super("LIST_COUNT", "列举数目不符", "A list does not have the announced entries");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<Listed> lists = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Passage passage : subject.passages()) {
            boolean text = passage.kind() == Passage.Kind.NARRATIVE || passage.kind() == Passage.Kind.INDICATOR;
            if (text && !passage.view().isQuiet(this)) {
                boolean announced = passage.has("一是");
                if (announced) {
                    announced(passage, seen, findings);
                }
                boolean quoted = passage.has('”');
                if (quoted) {
                    quoted(passage, seen, findings);
                }
                int before = lists.size();
                if (!severalCommas(passage)) {
                    quietUnless(announced || quoted, passage);
                    continue;
                }
                Matcher m = LIST.matcher(passage.text());
                while (m.find()) {
                    List<String> entries = List.of(m.group().split("[、及和]", -1));
                    if (entries.size() >= COMMON) {
                        lists.add(new Listed(m.group(), entries, new LinkedHashSet<>(entries), passage));
                    }
                }
                quietUnless(announced || quoted || lists.size() > before, passage);
            }
        }
        repeated(lists, findings);
        topics(subject.report().sections(), "/sections", findings);
    }

    private void quietUnless(boolean heard, Passage passage) {
        if (!heard) {
            passage.view().quiet(this);
        }
    }

    /** Three list commas or more, fewer make no list of interest. */
    private static boolean severalCommas(Passage passage) {
        int found = 0;
        for (int i = passage.has('、') ? passage.text().indexOf('、') : -1;
                i >= 0 && found < 3;
                i = passage.text().indexOf('、', i + 1)) {
            found++;
        }
        return found >= 3;
    }

    private record Listed(String words, List<String> entries, Set<String> distinct, Passage passage) {}

    private static void announced(Passage passage, Set<String> seen, Findings findings) {
        Matcher m = ANNOUNCED.matcher(passage.text());
        while (m.find()) {
            int announced = number(m.group(1));
            int listed = 0;
            Matcher mark = MARK.matcher(passage.text());
            int from = m.end();
            while (mark.find(from) && number(mark.group(1)) == listed + 1) {
                listed++;
                from = mark.end();
            }
            if (listed > 0 && listed != announced && seen.add(Texts.squeeze(m.group()))) {
                report(passage, m.group(), announced, listed, findings);
            }
        }
    }

    private static void quoted(Passage passage, Set<String> seen, Findings findings) {
        Matcher m = QUOTED.matcher(passage.text());
        while (m.find()) {
            int listed = m.group(1).split("、", -1).length;
            int announced = number(m.group(2));
            if (listed != announced && seen.add(Texts.squeeze(m.group()))) {
                report(passage, m.group(), announced, listed, findings);
            }
        }
    }

    private static void report(Passage passage, String quote, int announced, int listed, Findings findings) {
        findings.warning()
                .at(passage)
                .quote(quote)
                .says(
                        "文中称%d项，实际列举%d项。".formatted(announced, listed),
                        "%d are announced, %d are listed.".formatted(announced, listed))
                .rule("列举的项数与所称数目一致")
                .input("原文", quote, passage.pointer())
                .step("所称 %d，所列 %d".formatted(announced, listed))
                .result("%d ≠ %d".formatted(announced, listed))
                .add();
    }

    /** Two lists of which one holds most of the other's entries but fewer of them. */
    private static void repeated(List<Listed> lists, Findings findings) {
        Set<String> reported = new LinkedHashSet<>();
        for (int i = 0; i < lists.size(); i++) {
            for (int j = i + 1; j < lists.size(); j++) {
                Listed a = lists.get(i);
                Listed b = lists.get(j);
                long common =
                        a.distinct().stream().filter(b.distinct()::contains).count();
                boolean sameList = common >= COMMON
                        && common * 2 > Math.min(a.entries().size(), b.entries().size());
                if (sameList
                        && a.entries().size() != b.entries().size()
                        && reported.add(b.words())
                        && reported.add(a.words())) {
                    compare(a, b, findings);
                }
            }
        }
    }

    private static void compare(Listed a, Listed b, Findings findings) {
        Listed longer = a.entries().size() > b.entries().size() ? a : b;
        Listed shorter = longer == a ? b : a;
        List<String> missing = longer.entries().stream()
                .filter(e -> shorter.entries().stream().noneMatch(s -> sameEnding(s, e)))
                .toList();
        findings.warning()
                .at(shorter.passage())
                .quote(shorter.words())
                .says(
                        "同一列举前后不一：一处%d项，一处%d项，后者没有%s。"
                                .formatted(
                                        longer.entries().size(),
                                        shorter.entries().size(),
                                        String.join("、", missing)),
                        "The same list has %d entries in one place and %d in another."
                                .formatted(
                                        longer.entries().size(),
                                        shorter.entries().size()))
                .rule("同一列举前后一致")
                .input("列举一", longer.words(), longer.passage().pointer())
                .input("列举二", shorter.words(), shorter.passage().pointer())
                .step("%d ≠ %d"
                        .formatted(longer.entries().size(), shorter.entries().size()))
                .result("缺少或改称：" + String.join("、", missing))
                .add();
    }

    /** The first entry of a list often carries words that lead up to it. */
    private static boolean sameEnding(String a, String b) {
        int n = Math.min(4, Math.min(a.length(), b.length()));
        return a.substring(a.length() - n).equals(b.substring(b.length() - n));
    }

    private static void topics(List<Section> sections, String pointer, Findings findings) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String at = pointer + "/" + i;
            announcedTopics(section, at, findings);
            topics(section.children(), at + "/children", findings);
        }
    }

    /** At least three characters between topics, else there are no four of them. */
    private static boolean namesSeveral(String heading) {
        return heading.chars().filter(c -> "、，,和".indexOf(c) >= 0).count() >= 3;
    }

    private static void announcedTopics(Section section, String pointer, Findings findings) {
        if (section.children().size() < 2 || !namesSeveral(section.heading())) {
            return;
        }
        String title = HeadingNumber.title(section.heading())
                .replaceAll("[（(][^）)]*[）)]", "")
                .replaceAll("等?[。.]?$", "");
        String[] topics = Texts.split(title, "、，,和").toArray(String[]::new);
        boolean itemised = section.children().stream()
                        .filter(c -> HeadingNumber.of(c.heading()).isPresent())
                        .count()
                >= 2;
        if (topics.length < 4 || !itemised) {
            return;
        }
        List<String> treated = section.children().stream()
                .flatMap(Section::walk)
                .map(Section::heading)
                .toList();
        List<String> missing = new ArrayList<>();
        for (String topic : topics) {
            String core = topic.strip().length() > 2
                    ? topic.strip().substring(topic.strip().length() - 2)
                    : topic.strip();
            boolean inHeading = treated.stream().anyMatch(h -> h.contains(core));
            boolean leads = section.markdown().lines().anyMatch(line -> Texts.shorten(line, 16)
                    .contains(core));
            // A topic with a reference (见附表) is treated there.
            boolean referred =
                    section.heading().matches(".*" + Pattern.quote(topic.strip()) + "[（(][^）)]*见[^）)]*[）)].*");
            if (core.length() == 2 && !inHeading && !leads && !referred) {
                missing.add(topic.strip());
            }
        }
        if (!missing.isEmpty() && missing.size() < topics.length) {
            findings.warning()
                    .at(pointer + "/heading", section.heading().strip())
                    .quote(section.heading())
                    .says(
                            "标题列出%d项内容，其下没有写到：%s。".formatted(topics.length, String.join("、", missing)),
                            "The heading announces %d topics; there is nothing on %s."
                                    .formatted(topics.length, String.join(", ", missing)))
                    .rule("标题所列内容应逐项写到")
                    .input("标题", section.heading().strip(), pointer + "/heading")
                    .input("其下小标题", String.join("；", treated), pointer)
                    .step("所列 %d 项，写到 %d 项".formatted(topics.length, topics.length - missing.size()))
                    .result("缺：" + String.join("、", missing))
                    .add();
        }
    }

    private static int number(String text) {
        return ChineseNumerals.parse(text).map(BigDecimal::intValue).orElse(-1);
    }
}
