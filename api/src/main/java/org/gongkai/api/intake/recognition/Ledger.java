package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Keeps account of the text: every visible character is either placed or stands in the tray. */
final class Ledger {

    private final String plain;
    private final Places places;
    private final BitSet placed = new BitSet();

    Ledger(String plain, Places places) {
        this.plain = plain;
        this.places = places;
    }

    void place(int start, int end) {
        placed.set(start, Math.max(start, end));
    }

    /** The stretches of a range that were not placed, line by line. */
    List<Unplaced> tray(List<int[]> ranges) {
        List<Unplaced> tray = new ArrayList<>();
        for (int[] range : ranges) {
            int at = range[0];
            while (at < range[1]) {
                if (placed.get(at) || Line.isBlank(plain.charAt(at))) {
                    at++;
                    continue;
                }
                int end = at;
                int last = at;
                while (end < range[1] && !placed.get(end) && plain.charAt(end) != '\n') {
                    if (!Line.isBlank(plain.charAt(end))) {
                        last = end + 1;
                    }
                    end++;
                }
                tray.add(new Unplaced(plain.substring(at, last), places.describe(at), at, last));
                at = end;
            }
        }
        return tray;
    }

    Coverage coverage(List<int[]> ranges) {
        int all = 0;
        int done = 0;
        for (int[] range : ranges) {
            for (int i = range[0]; i < range[1]; i++) {
                if (!Line.isBlank(plain.charAt(i))) {
                    all++;
                    if (placed.get(i)) {
                        done++;
                    }
                }
            }
        }
        return new Coverage(all, done, all - done);
    }
}
