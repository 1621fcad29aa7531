package org.gongkai.api.intake.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Numbers whose decimal sign is a comma or a dot of another kind (12，5 · 12·5). In a column of points, money or rates such a
 * cell is read as 12.5, with a note and doubted; in a sentence it is only named, since a comma may as well end a clause there.
 */
final class DecimalSigns {

    private static final Pattern CELL =
            Pattern.compile("([^\\d]{0,2}\\d{1,7})[,，·・•‧∙。]((?:\\d{1,2})(?: ?(?:%|分|元|万元|亿元))?)");
    /** Two digits or one behind the sign; three would be a group of thousands, and a year or an ordinal is no amount. */
    private static final Pattern PROSE =
            Pattern.compile("(?<![\\d.,，·])(\\d{1,7})[,，·・•‧∙](\\d{1,2})(?= ?(?:%|％|分(?![之类别])|元|万元|亿元))");

    private static final Set<Role> NUMBERS =
            Set.of(Role.WEIGHT, Role.SCORE, Role.CONVERTED, Role.REVIEW, Role.DEDUCTION, Role.RATE);
    private static final Set<String> MONEY =
            Set.of("INITIAL", "ADJUSTED", "PLANNED", "IN_PLACE", "SPENT", "RATE", "WEIGHT", "SCORE", "CONVERTED");

    private DecimalSigns() {}

    /** The table with the decimal signs of its numbers as they are usually printed; what the cells print stays known. */
    static CellGrid mended(CellGrid grid, ReportDraft draft) {
        Map<Box, String> texts = new HashMap<>();
        Set<Integer> columns = new HashSet<>();
        for (int row = 0; row < grid.rows(); row++) {
            Optional<ScoreHead> head = ScoreHead.at(grid, row);
            if (head.isPresent()) {
                columns = new HashSet<>(head.get().roles().keySet());
                Map<Integer, Role> roles = head.get().roles();
                columns.removeIf(c -> !NUMBERS.contains(roles.get(c)));
            } else if (FundTable.headAt(grid, row)) {
                columns = moneyColumns(grid, row);
            }
            for (Box box : grid.filled(row)) {
                String text = columns.contains(box.column()) ? mended(box.text()) : null;
                if (text != null) {
                    texts.put(box, text);
                    draft.oddDecimals.add(box.start());
                    draft.notes.add(
                            Note.Kind.CONCLUDED,
                            box.start(),
                            box.end(),
                            "“" + box.joined() + "”的小数点写成了别的符号，按 " + text + " 读取，请核对",
                            "the decimal sign of this number is another sign; it was read as " + text,
                            List.of(text));
                }
            }
        }
        return texts.isEmpty() ? grid : grid.withTexts(texts);
    }

    private static Set<Integer> moneyColumns(CellGrid grid, int row) {
        Set<Integer> columns = new HashSet<>();
        for (Box box : grid.filled(row)) {
            if (Vocabulary.FUND_COLUMNS.find(box.text()).filter(MONEY::contains).isPresent()) {
                columns.add(box.column());
            }
        }
        return columns;
    }

    private static @Nullable String mended(String text) {
        Matcher m = CELL.matcher(NormalizedText.normalize(text).strip());
        return m.matches() ? m.group(1) + "." + m.group(2) : null;
    }

    /** Names such numbers in the running text, none of which becomes a value. */
    static void noteInProse(ReportDraft draft) {
        draft.sections.stream()
                .flatMap(SectionDraft::walk)
                .flatMap(section -> section.lines().stream())
                .forEach(line -> noteIn(line, draft));
    }

    private static void noteIn(Line line, ReportDraft draft) {
        Matcher m = PROSE.matcher(line.text());
        while (m.find()) {
            String number = m.group(1) + "." + m.group(2);
            draft.notes.add(
                    Note.Kind.AMBIGUOUS,
                    line.start() + m.start(),
                    line.start() + m.end(),
                    "“" + m.group() + "”可能是小数 " + number + "，没有读成数值，请核对",
                    "this may be the number " + number + "; no value was read from it",
                    List.of(number));
        }
    }

    /** What was read from such cells is doubtful. */
    static void doubt(ReportDraft draft) {
        if (draft.oddDecimals.isEmpty()) {
            return;
        }
        draft.indicators.stream().flatMap(IndicatorDraft::walk).forEach(node -> doubt(node.values, draft.oddDecimals));
        draft.funds.forEach(row -> doubt(row.values, draft.oddDecimals));
        doubt(draft.totals, draft.oddDecimals);
    }

    private static void doubt(Map<String, Reading<?>> values, Set<Integer> places) {
        values.replaceAll(
                (field, reading) -> places.contains(reading.start()) ? reading.as(Confidence.DOUBTFUL) : reading);
    }
}
