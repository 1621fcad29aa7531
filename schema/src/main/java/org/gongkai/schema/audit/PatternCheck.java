package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.SourceSpan;

/**
 * A check for the patterns of a word list (pattern, meaning, meaning in English, words of which one must occur for the pattern
 * to be tried at all): one finding per meaning with every place.
 */
abstract class PatternCheck extends Check {
    private record Entry(Pattern pattern, String meaning, String meaningEn, List<String> needs) {}

    private record Hit(String quote, String pointer, String place) {}

    private final List<Entry> entries;
    private final Severity severity;
    private final boolean printedForms;

    PatternCheck(String code, String title, String titleEn, String list, Severity severity, boolean printedForms) {
        super(code, title, titleEn);
        this.entries = WordList.rows(list, 4).stream()
                .map(r -> new Entry(Pattern.compile(r.get(0)), r.get(1), r.get(2), WordList.words(r.get(3))))
                .toList();
        this.severity = severity;
        this.printedForms = printedForms;
    }

    abstract String rule();

    @Override
    final void examine(Subject subject, Findings findings) {
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        Map<String, String> english = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<Passage> fields = printedForms ? List.of() : loud(subject.fields());
        List<Passage> passages = loud(subject.passages());
        Set<Passage> heard = new HashSet<>();
        for (Entry entry : entries) {
            search(entry, fields, heard, hits, seen);
            if (subject.letters().mayHoldAny(entry.needs())) {
                search(entry, passages, heard, hits, seen);
            }
            if (printedForms) {
                for (SourceSpan span : subject.report().spans()) {
                    if (span.printed() != null && WordList.holdsAny(span.printed(), entry.needs())) {
                        collect(entry, span.printed(), span.pointer(), subject.placeOf(span.pointer()), hits, seen);
                    }
                }
            }
            english.putIfAbsent(entry.meaning(), entry.meaningEn());
        }
        fields.stream().filter(p -> !heard.contains(p)).forEach(p -> p.view().quiet(this));
        passages.stream().filter(p -> !heard.contains(p)).forEach(p -> p.view().quiet(this));
        hits.forEach((meaning, places) -> report(findings, meaning, english.getOrDefault(meaning, meaning), places));
    }

    /** All but the texts in which none of the patterns is known to match. */
    private List<Passage> loud(List<Passage> passages) {
        List<Passage> loud = new ArrayList<>();
        for (Passage passage : passages) {
            if (!passage.view().isQuiet(this)) {
                loud.add(passage);
            }
        }
        return loud;
    }

    private static void search(
            Entry entry, List<Passage> passages, Set<Passage> heard, Map<String, List<Hit>> hits, Set<String> seen) {
        for (Passage passage : passages) {
            boolean found = passage.hasAny(entry.needs())
                    && collect(entry, passage.text(), passage.pointer(), passage.place(), hits, seen);
            if (found) {
                heard.add(passage);
            }
        }
    }

    /** Whether the pattern matches anywhere, said before or not. */
    private static boolean collect(
            Entry entry, String text, String pointer, String place, Map<String, List<Hit>> hits, Set<String> seen) {
        Matcher m = entry.pattern().matcher(text);
        boolean found = false;
        while (m.find()) {
            found = true;
            String quote = Texts.around(text, m.start(), m.end(), 6);
            if (seen.add(Texts.squeeze(quote))) {
                hits.computeIfAbsent(entry.meaning(), key -> new ArrayList<>()).add(new Hit(quote, pointer, place));
            }
        }
        return found;
    }

    private void report(Findings findings, String meaning, String meaningEn, List<Hit> hits) {
        Hit first = hits.get(0);
        Draft draft = findings.draft(severity)
                .at(first.pointer(), first.place())
                .quote(first.quote())
                .says(
                        "文中有%s（%d处）。".formatted(meaning, hits.size()),
                        "The text contains %s (%d place%s)."
                                .formatted(meaningEn, hits.size(), hits.size() == 1 ? "" : "s"))
                .rule(rule());
        hits.forEach(hit -> draft.input(hit.place().isEmpty() ? "原文" : hit.place(), hit.quote(), hit.pointer()));
        draft.step("共 %d 处".formatted(hits.size())).result(meaning).add();
    }
}
