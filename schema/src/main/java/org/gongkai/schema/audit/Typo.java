package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong characters of the word list {@code typos.tsv}, and sheets counted with 分 instead of 份. */
final class Typo extends Check {
    private record Entry(String wrong, String right, Pattern pattern) {}

    private static final List<Entry> ENTRIES =
            WordList.rows("typos.tsv", 3).stream().map(Typo::entry).toList();
    private static final Pattern ANY = any();
    private static final Pattern SHEETS = Pattern.compile("(?:调查表|问卷|答卷|调查卷|测评表)\\s*\\d+\\s*(分)(?![之钟析别为值数项])");
    private static final Pattern UNTIL =
            Pattern.compile("截止(?:到|至)?\\s*(?:19|20)\\d{2}\\s*年[^。；;，,\\n]{0,8}?[日月底末]止(?![损步于境])");

    Typo() {
        super("TYPO", "错别字", "Wrong character");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : subject.passages()) {
            String text = passage.text();
            if (ANY.matcher(text).find()) {
                for (Entry entry : ENTRIES) {
                    if (text.contains(entry.wrong())) {
                        all(passage, entry.pattern().matcher(text), 0, entry.wrong(), entry.right(), seen, findings);
                    }
                }
            }
            if (text.contains("分")) {
                all(passage, SHEETS.matcher(text), 1, "分", "份", seen, findings);
            }
            if (text.contains("截止")) {
                until(passage, seen, findings);
            }
        }
    }

    private static void all(
            Passage passage, Matcher m, int group, String wrong, String right, Set<String> seen, Findings findings) {
        while (m.find()) {
            report(passage, m.start(group), m.end(group), wrong, right, seen, findings);
        }
    }

    /** 截止 means "ends"; before a date it is 截至, and 截止…止 says it twice. */
    private static void until(Passage passage, Set<String> seen, Findings findings) {
        Matcher m = UNTIL.matcher(passage.text());
        while (m.find()) {
            report(passage, m.start(), m.end(), "截止…止", "截至…", seen, findings);
        }
    }

    private static void report(
            Passage passage, int start, int end, String wrong, String right, Set<String> seen, Findings findings) {
        String quote = Texts.around(passage.text(), start, end, 8);
        // The same words often stand in a section and again in the field read from it.
        if (!seen.add(wrong + Texts.squeeze(Texts.around(passage.text(), start, end, 5)))) {
            return;
        }
        findings.warning()
                .at(passage)
                .quote(quote)
                .says(
                        "“%s”疑为“%s”之误。".formatted(wrong, right),
                        "\"%s\" is probably meant to be \"%s\".".formatted(wrong, right))
                .rule("常见错别字表")
                .input("原文", quote, passage.pointer())
                .step("%s → %s".formatted(wrong, right))
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

    private static Pattern any() {
        List<String> words = new ArrayList<>();
        ENTRIES.forEach(e -> words.add(Pattern.quote(e.wrong())));
        return Pattern.compile(String.join("|", words));
    }
}
