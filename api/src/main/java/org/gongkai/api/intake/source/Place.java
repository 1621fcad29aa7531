package org.gongkai.api.intake.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece of text stands. Numbers count from 1, as a person counts; {@code start} and {@code end} are positions in
 * {@link SourceDocument#plainText()} (UTF-16 units, end exclusive).
 *
 * @param start first character in the plain text
 * @param end one past the last character in the plain text
 * @param page page of the original, if the container knows it
 * @param paragraph running number of the paragraph or heading, absent for a cell
 * @param table running number of the table, absent outside tables
 * @param row row in the table, absent outside tables
 * @param column column in the table, absent outside tables
 * @param address the container's own address, such as {@code 评分表!C5}
 */
public record Place(
        int start,
        int end,
        @Nullable Integer page,
        @Nullable Integer paragraph,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable String address) {

    public Place {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a place runs forward: " + start + " to " + end);
        }
    }

    /** A place known only by its characters. */
    public static Place ofRange(int start, int end) {
        return new Place(start, end, null, null, null, null, null, null);
    }

    public int length() {
        return end - start;
    }

    /** The place in words, Chinese, shortest form that finds it: 第2页 表1 第3行第4列. */
    public String describe() {
        StringBuilder words = new StringBuilder();
        if (page != null) {
            words.append("第").append(page).append("页 ");
        }
        if (address != null) {
            words.append(address).append(' ');
        } else if (table != null) {
            words.append("表").append(table).append(' ');
            if (row != null) {
                words.append("第").append(row).append("行");
            }
            if (column != null) {
                words.append("第").append(column).append("列");
            }
        } else if (paragraph != null) {
            words.append("第").append(paragraph).append("段");
        }
        if (words.isEmpty()) {
            words.append("第").append(start + 1).append("字");
        }
        return words.toString().strip();
    }
}
