package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Choice;
import org.jspecify.annotations.Nullable;

/** Reads printed choices: □实施过程评价 ☑完成结果评价, 经常性项目（√） 一次性项目（ ）. Without any mark nothing counts as chosen. */
final class Choices {

    private static final Pattern TICKED = Pattern.compile("[☑■√✓✔☒▣◼●⊙]|\\uF052|\\uF0FE");
    private static final Pattern OPEN = Pattern.compile("[□○◯☐◻▢]|\\uF0A8|\\uF06F");
    private static final Pattern OPTION = Pattern.compile(
            "([☑■√✓✔☒▣◼●⊙□○◯☐◻▢\\uF052\\uF0FE\\uF0A8\\uF06F]?)\\s*"
                    + "([^☑■√✓✔☒▣◼●⊙□○◯☐◻▢\\uF052\\uF0FE\\uF0A8\\uF06F\\s（()）;；,，、/|]{2,16})\\s*"
                    + "([（(]\\s*[√✓✔]?\\s*[)）]|[☑■√✓✔☒▣◼●⊙□○◯☐◻▢\\uF052\\uF0FE\\uF0A8\\uF06F](?=\\s|$|[^\\s]{2,16}[☑■√✓✔☒▣◼●⊙□○◯☐◻▢]))?");

    private Choices() {}

    /** The options of a text that prints at least two of the known ones, or any ticks; otherwise nothing. */
    static List<Choice> of(String text, List<String> known) {
        boolean marks =
                TICKED.matcher(text).find() || OPEN.matcher(text).find() || text.matches(".*[（(]\\s*[√✓✔]?\\s*[)）].*");
        long options = known.stream().filter(text::contains).count();
        if (!marks && options < 2) {
            return List.of();
        }
        boolean markAfter = markAfter(text);
        List<Choice> choices = new ArrayList<>();
        Matcher m = OPTION.matcher(text);
        while (m.find()) {
            String label = m.group(2);
            if (!known.isEmpty() && known.stream().noneMatch(k -> label.contains(k) || k.contains(label)) && !marks) {
                return List.of();
            }
            String mark = markAfter ? m.group(3) : m.group(1).isEmpty() ? m.group(3) : m.group(1);
            choices.add(new Choice(label, ticked(mark, text)));
        }
        return choices.size() >= 2 || marks && !choices.isEmpty() ? choices : List.of();
    }

    private static boolean markAfter(String text) {
        return text.matches("^\\s*[^☑■√✓✔☒▣◼●⊙□○◯☐◻▢\\s（(]{2,16}\\s*[（(☑■√✓✔☒▣◼●⊙□○◯☐◻▢].*");
    }

    /** Empty brackets say nothing once no tick survives anywhere: the copy may have lost it. */
    private static @Nullable Boolean ticked(@Nullable String mark, String text) {
        boolean anyTick = TICKED.matcher(text).find();
        if (mark == null || mark.isEmpty()) {
            return anyTick ? Boolean.FALSE : null;
        }
        if (TICKED.matcher(mark).find()) {
            return true;
        }
        return anyTick || OPEN.matcher(mark).find() ? Boolean.FALSE : null;
    }

    /** The one option that is ticked. */
    static @Nullable String chosen(List<Choice> choices) {
        List<String> ticked = choices.stream()
                .filter(c -> Boolean.TRUE.equals(c.ticked()))
                .map(Choice::label)
                .toList();
        return ticked.size() == 1 ? ticked.get(0) : null;
    }
}
