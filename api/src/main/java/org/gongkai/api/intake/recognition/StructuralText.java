package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.text.NormalizedText;

/**
 * Places text that is no value itself but gave values their meaning: heads, labels, repeated cells. It must not swallow a
 * number: one that the draft holds nowhere stays unplaced, so that it stands in the tray.
 */
final class StructuralText {

    /** Up to this length a stretch with a lost number is left out whole, so that the tray shows its words too. */
    private static final int SHORT = 40;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

    private final String plain;
    private final Ledger ledger;

    StructuralText(String plain, Ledger ledger) {
        this.plain = plain;
        this.ledger = ledger;
    }

    /**
     * @param ranges stretches that are structure
     * @param held the draft they belong to
     */
    void place(List<int[]> ranges, EvaluationReport held) {
        Set<BigDecimal> known = null;
        for (int[] range : ranges) {
            String text = NormalizedText.normalize(plain.substring(range[0], range[1]));
            if (text.length() != range[1] - range[0]) {
                text = plain.substring(range[0], range[1]);
            }
            Matcher m = NUMBER.matcher(text);
            int from = 0;
            while (m.find()) {
                known = known == null ? numbers(JsonCodec.write(held)) : known;
                if (!known.contains(number(m.group()))) {
                    if (text.length() <= SHORT) {
                        from = text.length();
                        break;
                    }
                    ledger.place(range[0] + from, range[0] + m.start());
                    from = m.end();
                }
            }
            ledger.place(range[0] + from, range[1]);
        }
    }

    private static Set<BigDecimal> numbers(String json) {
        Set<BigDecimal> numbers = new HashSet<>();
        Matcher m = NUMBER.matcher(NormalizedText.normalize(json));
        while (m.find()) {
            numbers.add(number(m.group()));
        }
        return numbers;
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", "")).stripTrailingZeros();
    }
}
