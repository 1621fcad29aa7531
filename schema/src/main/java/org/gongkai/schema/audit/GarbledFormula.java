package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Formulas that lost signs or got other words spliced in: {@link LostSigns}, and an indicator's name inside another term. All may come from the copy; repairs are only proposed.
 */
final class GarbledFormula extends Check {
    private record Hit(String quote, String repair, Passage passage) {}

    GarbledFormula() {
        super("GARBLED_FORMULA", "公式字符缺失", "Formula lost characters");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        Map<String, String> english = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<Node> rates =
                subject.nodes().stream().filter(n -> n.name().endsWith("率")).toList();
        for (Passage passage : subject.passages()) {
            String text = passage.text();
            List<LostSigns.Sign> signs =
                    passage.view().isQuiet(this) ? List.of() : LostSigns.find(text, passage::hasAny);
            if (signs.isEmpty()) {
                passage.view().quiet(this);
            }
            for (LostSigns.Sign sign : signs) {
                add(hits, seen, sign.what(), text, sign.start(), sign.end(), sign.repair(), passage);
                english.putIfAbsent(sign.what(), sign.whatEn());
            }
            for (Node rate : rates) {
                if (!passage.letters().mayHold(rate.name())) {
                    continue;
                }
                spliced(subject, rate.name(), text, passage, hits, seen, english);
            }
        }
        hits.forEach((what, places) -> report(findings, what, english.getOrDefault(what, what), places));
    }

    /** 计划投入资资金到位率金 is 计划投入资金 with 资金到位率 inside: without the name, the term stands elsewhere in the text. */
    private static void spliced(
            Subject subject,
            String name,
            String text,
            Passage passage,
            Map<String, List<Hit>> hits,
            Set<String> seen,
            Map<String, String> english) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (at < 4 || end + 1 > text.length()) {
                continue;
            }
            String left = text.substring(at - 4, at);
            String right = text.substring(end, Math.min(text.length(), end + 1));
            if (!Texts.isHan(left) || !Texts.isHan(right)) {
                continue;
            }
            String joined = left + right;
            boolean insideFormula = text.substring(Math.max(0, at - 30), at).matches("(?s).*[/÷(（].*");
            boolean elsewhere = insideFormula
                    && subject.passages().stream().anyMatch(p -> p.text().contains(joined));
            if (elsewhere) {
                add(hits, seen, "公式中混入指标名称", text, at - 4, end + 1, joined, passage);
                english.putIfAbsent("公式中混入指标名称", "an indicator's name got into a formula");
            }
        }
    }

    private static void add(
            Map<String, List<Hit>> hits,
            Set<String> seen,
            String what,
            String text,
            int start,
            int end,
            String repair,
            Passage passage) {
        String quote = Texts.around(text, start, end, 10);
        if (seen.add(what + passage.pointer() + Texts.squeeze(quote))) {
            hits.computeIfAbsent(what, key -> new ArrayList<>()).add(new Hit(quote, repair, passage));
        }
    }

    private static void report(Findings findings, String what, String whatEn, List<Hit> hits) {
        Hit first = hits.get(0);
        Draft draft = findings.importQuality()
                .at(first.passage())
                .quote(first.quote())
                .says(
                        "%s（%d处），可能在复制时丢失。".formatted(what, hits.size()),
                        "%s (%d place%s); it may have been lost in copying."
                                .formatted(whatEn, hits.size(), hits.size() == 1 ? "" : "s"))
                .rule("公式和文号应完整可算");
        hits.forEach(hit ->
                draft.input(hit.passage().place(), hit.quote(), hit.passage().pointer()));
        hits.stream()
                .filter(h -> !h.repair().isEmpty())
                .map(h -> "“%s” → 建议“%s”".formatted(h.quote(), h.repair()))
                .distinct()
                .limit(12)
                .forEach(draft::step);
        draft.step("共 %d 处".formatted(hits.size())).result(what + "，修复仅为建议");
        if (!first.repair().isEmpty()) {
            draft.correct(first.quote(), first.repair());
        }
        draft.add();
    }
}
