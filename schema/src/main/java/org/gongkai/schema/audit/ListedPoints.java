package org.gongkai.schema.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Banded;
import org.gongkai.schema.scoring.Checklist;
import org.gongkai.schema.scoring.ItemSum;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.ScoringRule;
import org.gongkai.schema.scoring.Vetoed;
import org.jspecify.annotations.Nullable;

/**
 * A second pair of eyes on a reading: the checkpoints that a rule counts must be as many as its text numbers (①②③, 1）2）3） …).
 * Where they are not, the reading is not sure and no finding rests on it.
 */
final class ListedPoints {
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("([①-⑳])"),
            Pattern.compile("[（(](\\d{1,2})[)）]"),
            Pattern.compile("(?<![（(\\d.])(\\d{1,2})[)）]"),
            Pattern.compile("(?:^|[\\n；;。：:])\\s*(\\d{1,2})[.．、](?!\\d)"));

    private static final Pattern BY_NUMBER =
            Pattern.compile("(?:第|前)\\s*(?:[①-⑳]|\\d{1,2}|[一二三四五六七八九十])\\s*(?:项|个|条|点)?");

    private ListedPoints() {}

    static RuleReading agree(RuleReading reading) {
        Integer counted = counted(reading.rule());
        int listed = listed(reading.text());
        // The last numbered point may be the one that costs everything (前4项 …, 如果存在第5要点 …).
        boolean veto = reading.rule() instanceof Vetoed
                && BY_NUMBER.matcher(reading.text()).find();
        boolean agree = counted == null || listed < 2 || counted == listed || veto && counted == listed - 1;
        return agree
                ? reading
                : new RuleReading(
                        reading.text(),
                        reading.weight(),
                        reading.rule(),
                        reading.pieces(),
                        reading.notUnderstood(),
                        reading.notes(),
                        reading.repairs(),
                        false);
    }

    private static @Nullable Integer counted(@Nullable ScoringRule rule) {
        if (rule instanceof Checklist c) {
            return c.checkpoints();
        }
        if (rule instanceof Banded b) {
            return b.checkpoints();
        }
        if (rule instanceof ItemSum i) {
            return i.items().size();
        }
        return rule instanceof Vetoed v && v.base() != null ? counted(v.base()) : null;
    }

    /** How far the text numbers its points from 1 on, in the form in which it numbers most. */
    static int listed(String text) {
        int most = 0;
        for (Pattern marks : MARKS) {
            int next = 1;
            Matcher m = marks.matcher(text);
            while (m.find()) {
                char first = m.group(1).charAt(0);
                int number = first >= '①' && first <= '⑳' ? first - '①' + 1 : Integer.parseInt(m.group(1));
                next += number == next ? 1 : 0;
            }
            most = Math.max(most, next - 1);
        }
        return most;
    }
}
