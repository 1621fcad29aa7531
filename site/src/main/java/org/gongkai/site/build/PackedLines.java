package org.gongkai.site.build;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.gongkai.site.page.ReportRow;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a report as numbers of texts, six to a line: level and marks, name, code, weight, score, reason. A line
 * is made when somebody looks at it, since a column of ten thousand reports has half a million of them.
 */
final class PackedLines extends AbstractList<ReportRow.Line> implements RandomAccess {
    private static final int WIDTH = 6;
    private static final int ABSENT = -1;

    private final Texts texts;
    private final int[] numbers;

    private PackedLines(Texts texts, int[] numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    static PackedLines of(List<ReportRow.Line> lines, Texts texts) {
        int[] numbers = new int[lines.size() * WIDTH];
        int at = 0;
        for (ReportRow.Line line : lines) {
            numbers[at++] = line.level() * 4 + (line.leaf() ? 2 : 0) + (line.unproven() ? 1 : 0);
            numbers[at++] = texts.number(line.name());
            numbers[at++] = texts.number(line.code());
            numbers[at++] = number(line.max(), texts);
            numbers[at++] = number(line.score(), texts);
            numbers[at++] = texts.number(line.reason());
        }
        return new PackedLines(texts, numbers);
    }

    private static int number(@Nullable BigDecimal decimal, Texts texts) {
        return decimal == null ? ABSENT : texts.number(decimal.toPlainString());
    }

    static PackedLines read(BinaryText.In in) throws IOException {
        int[] numbers = new int[in.small() * WIDTH];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % WIDTH == 0 ? in.small() : in.reference();
        }
        return new PackedLines(in.texts(), numbers);
    }

    void write(BinaryText.Out out) throws IOException {
        out.small(size());
        for (int i = 0; i < numbers.length; i++) {
            if (i % WIDTH == 0) {
                out.small(numbers[i]);
            } else {
                out.reference(numbers[i]);
            }
        }
    }

    /** Code of a line, without making the line. */
    String code(int index) {
        return texts.text(numbers[index * WIDTH + 2]);
    }

    @Override
    public ReportRow.Line get(int index) {
        int at = index * WIDTH;
        int packed = numbers[at];
        return new ReportRow.Line(
                packed / 4,
                (packed & 2) != 0,
                texts.text(numbers[at + 1]),
                texts.text(numbers[at + 2]),
                decimal(numbers[at + 3]),
                decimal(numbers[at + 4]),
                texts.text(numbers[at + 5]),
                (packed & 1) != 0);
    }

    private @Nullable BigDecimal decimal(int number) {
        return number == ABSENT ? null : texts.decimal(number);
    }

    @Override
    public int size() {
        return numbers.length / WIDTH;
    }
}
