package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs that a text lost on its way (× ≥ < 〔 〕 《 》): patterns of {@code garbled.tsv}, and brackets of a formula that close
 * too often. Import proposes the repair, the audit reports it; neither applies it.
 *
 * <p>{@snippet :
 * LostSigns.find("资金到位率=(实际到位资金/计划投入资金)100%").get(0).repair(); // ×100%
 * }
 */
public final class LostSigns {

    /**
     * A place where a sign seems to be missing.
     *
     * @param start first character of the damaged piece in the text
     * @param end character after its last one
     * @param what what is missing, in Chinese
     * @param whatEn the same in English
     * @param repair the piece as it may have been printed; empty where that can't be told
     */
    public record Sign(int start, int end, String what, String whatEn, String repair) {}

    private record Entry(Pattern pattern, String what, String whatEn, String repair, List<String> needs) {}

    private static final List<Entry> ENTRIES = WordList.rows("garbled.tsv", 5).stream()
            .map(r -> new Entry(Pattern.compile(r.get(0)), r.get(1), r.get(2), r.get(3), WordList.words(r.get(4))))
            .toList();
    private static final List<String> EQUALS = List.of("=", "＝");
    private static final Pattern FORMULA = Pattern.compile("[=＝][^。；;\\n＝=]{3,80}");
    private static final Pattern END = Pattern.compile("[=＝。；;：:，,\\n]|100\\s*[%％]");
    private static final Pattern ARITHMETIC = Pattern.compile("[0-9][\\-−+/÷*×][(（]?[0-9]");

    private LostSigns() {}

    /** The damaged places of a text, in the order of the patterns. */
    public static List<Sign> find(String text) {
        return find(text, words -> WordList.holdsAny(text, words));
    }

    /** @param holdsAny whether the text holds one of some words; patterns that need others are not tried */
    static List<Sign> find(String text, Predicate<List<String>> holdsAny) {
        List<Sign> signs = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (!holdsAny.test(entry.needs())) {
                continue;
            }
            Matcher m = entry.pattern().matcher(text);
            while (m.find()) {
                signs.add(new Sign(m.start(), m.end(), entry.what(), entry.whatEn(), repair(entry.repair(), m)));
            }
        }
        if (holdsAny.test(EQUALS)) {
            brackets(text, signs);
        }
        return signs;
    }

    private static String repair(String template, Matcher m) {
        String repair = template;
        for (int group = 1; group <= m.groupCount(); group++) {
            repair = repair.replace("$" + group, m.group(group) == null ? "" : m.group(group));
        }
        return repair;
    }

    private static void brackets(String text, List<Sign> signs) {
        Matcher m = FORMULA.matcher(text);
        while (m.find()) {
            String formula = m.group();
            Matcher end = END.matcher(formula);
            if (end.find(1)) {
                formula = formula.substring(0, end.start());
            }
            // An open bracket may close beyond the piece that was cut out; one closed too often is wrong in any case.
            if (closesTooOften(formula) && ARITHMETIC.matcher(formula).find()) {
                signs.add(new Sign(
                        m.start(),
                        m.start() + formula.length(),
                        "公式括号不配对",
                        "brackets of a formula do not balance",
                        ""));
            }
        }
    }

    private static boolean closesTooOften(String formula) {
        int depth = 0;
        for (char c : formula.toCharArray()) {
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
