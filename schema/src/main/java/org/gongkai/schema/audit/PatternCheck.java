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
        List<Passage> fields = printedForms ? List.of() : subject.fields();
        for (Entry entry : entries) {
            for (Passage field : fields) {
                if (field.hasAny(entry.needs())) {
                    collect(entry, field.text(), field.pointer(), field.place(), hits, seen);
                }
            }
            if (subject.letters().mayHoldAny(entry.needs())) {
                for (Passage passage : subject.passages()) {
                    if (passage.hasAny(entry.needs())) {
                        collect(entry, passage.text(), passage.pointer(), passage.place(), hits, seen);
                    }
                }
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
        hits.forEach((meaning, places) -> report(findings, meaning, english.getOrDefault(meaning, meaning), places));
    }

    private static void collect(
            Entry entry, String text, String pointer, String place, Map<String, List<Hit>> hits, Set<String> seen) {
        Matcher m = entry.pattern().matcher(text);
        while (m.find()) {
            String quote = Texts.around(text, m.start(), m.end(), 6);
            if (seen.add(Texts.squeeze(quote))) {
                hits.computeIfAbsent(entry.meaning(), key -> new ArrayList<>()).add(new Hit(quote, pointer, place));
            }
        }
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
