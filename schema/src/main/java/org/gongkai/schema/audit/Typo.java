package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong characters of the word list {@code typos.tsv}, and sheets counted with 分 instead of 份. */
final class Typo extends Check {
    private record Entry(String wrong, String right, Pattern pattern) {}

    private static final List<Entry> ENTRIES =
            WordList.rows("typos.tsv", 3).stream().map(Typo::entry).toList();
    private static final Pattern SHEETS = Pattern.compile("(?:调查表|问卷|答卷|调查卷|测评表)\\s*\\d+\\s*(分)(?![之钟析别为值数项])");
    private static final Pattern UNTIL =
            Pattern.compile("截止(?:到|至)?\\s*(?:19|20)\\d{2}\\s*年[^。；;，,\\n]{0,8}?[日月底末]止(?![损步于境])");

    Typo() {
        super("TYPO", "错别字", "Wrong character");
    }

    private record Hit(String quote, Passage passage) {}

    @Override
    void examine(Subject subject, Findings findings) {
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<Entry> possible = new ArrayList<>(ENTRIES);
        possible.removeIf(entry -> !subject.letters().mayHold(entry.wrong()));
        for (Passage passage : subject.passages()) {
            if (passage.view().isQuiet(this)) {
                continue;
            }
            String text = passage.text();
            boolean found = false;
            for (Entry entry : candidates(passage, possible)) {
                found |= all(passage, entry.pattern().matcher(text), 0, entry.wrong(), seen, hits);
                right.put(entry.wrong(), entry.right());
            }
            if (passage.has("分") && (passage.has("卷") || passage.has("表"))) {
                found |= all(passage, SHEETS.matcher(text), 1, "分", seen, hits);
                right.put("分", "份");
            }
            if (passage.has("截止")) {
                // 截止 means "ends"; before a date it is 截至, and 截止…止 says it twice.
                found |= all(passage, UNTIL.matcher(text), 0, "截止…止", seen, hits);
                right.put("截止…止", "截至…");
            }
            if (!found) {
                passage.view().quiet(this);
            }
        }
        hits.forEach((wrong, places) -> report(findings, wrong, right.getOrDefault(wrong, ""), places));
    }

    /** Entries whose wrong word stands in the text, in the order of the text. */
    private static List<Entry> candidates(Passage passage, List<Entry> possible) {
        List<Entry> found = new ArrayList<>(0);
        for (Entry entry : possible) {
            if (passage.has(entry.wrong())) {
                found.add(entry);
            }
        }
        found.sort(Comparator.comparingInt(entry -> passage.text().indexOf(entry.wrong())));
        return found;
    }

    /** Whether there is any, said before or not. */
    private static boolean all(
            Passage passage, Matcher m, int group, String wrong, Set<String> seen, Map<String, List<Hit>> hits) {
        boolean found = false;
        while (m.find()) {
            found = true;
            String text = passage.text();
            // The same words often stand in a section and again in the field read from it.
            if (seen.add(wrong + Texts.squeeze(Texts.around(text, m.start(group), m.end(group), 5)))) {
                hits.computeIfAbsent(wrong, key -> new ArrayList<>())
                        .add(new Hit(Texts.around(text, m.start(group), m.end(group), 8), passage));
            }
        }
        return found;
    }

    private static void report(Findings findings, String wrong, String right, List<Hit> hits) {
        Hit first = hits.get(0);
        Draft draft = findings.warning()
                .at(first.passage())
                .quote(first.quote())
                .says(
                        "“%s”疑为“%s”之误%s。".formatted(wrong, right, hits.size() > 1 ? "（" + hits.size() + "处）" : ""),
                        "\"%s\" is probably meant to be \"%s\".".formatted(wrong, right))
                .rule("常见错别字表");
        hits.forEach(hit -> draft.input("原文", hit.quote(), hit.passage().pointer()));
        draft.step("%s → %s".formatted(wrong, right))
                .result("建议改为“%s”".formatted(right))
                .correct(wrong, right)
                .add();
    }

    private static Entry entry(List<String> row) {
        String guard = row.get(2);
        String wrong = Pattern.quote(row.get(0));
        String pattern = guard.startsWith("<")
                ? "(?<=" + guard.substring(1) + ")" + wrong
                : guard.startsWith(">") ? wrong + "(?=" + guard.substring(1) + ")" : wrong;
        return new Entry(row.get(0), row.get(1), Pattern.compile(pattern));
    }
}
