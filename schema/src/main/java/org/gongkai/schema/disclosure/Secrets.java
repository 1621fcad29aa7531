package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that were found somewhere in a report, to find each of them everywhere in it. */
final class Secrets {
    private final Map<String, Found> digits = new HashMap<>();
    private final Map<Character, List<Found>> words = new HashMap<>();

    /** One bit for each possible first character modulo 64, so that most characters need no look-up. */
    private long firstCharacters;

    void add(Found found) {
        switch (found.kind()) {
            case MOBILE, LANDLINE, ID_NUMBER, BANK_ACCOUNT -> digits.putIfAbsent(found.secret(), found);
            default -> {
                firstCharacters |= 1L << found.secret().charAt(0);
                List<Found> same = words.computeIfAbsent(found.secret().charAt(0), first -> new ArrayList<>());
                if (same.stream().noneMatch(other -> other.secret().equals(found.secret()))) {
                    same.add(found);
                    same.sort((a, b) -> b.secret().length() - a.secret().length());
                }
            }
        }
    }

    boolean isEmpty() {
        return digits.isEmpty() && words.isEmpty();
    }

    /** Adds every occurrence that is not covered yet. */
    void findAgain(String text, List<Found> found) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            List<Found> same = (firstCharacters & 1L << c) == 0 ? null : words.get(c);
            if (same != null) {
                word(text, i, same, found);
            }
            if (!digits.isEmpty() && DigitRun.isDigit(c)) {
                DigitRun run = DigitRun.at(text, i);
                if (run.digits() >= 5) {
                    digits(run, found);
                }
                i = run.end();
            } else {
                i++;
            }
        }
    }

    private static void word(String text, int start, List<Found> candidates, List<Found> found) {
        for (Found candidate : candidates) {
            int end = endOf(candidate.secret(), text, start);
            if (end > 0) {
                new Found(candidate.kind(), start, end, candidate.masked(), candidate.secret()).addTo(found);
                return;
            }
        }
    }

    /** Index after the word, blanks between its characters skipped; 0 where it does not stand here. */
    private static int endOf(String word, String text, int start) {
        int i = start;
        for (int k = 0; k < word.length(); k++) {
            while (k > 0 && i < text.length() && isBlank(text.charAt(i)) && text.charAt(i) != word.charAt(k)) {
                i++;
            }
            if (i >= text.length() || text.charAt(i) != word.charAt(k)) {
                return 0;
            }
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c == '\t';
    }

    private void digits(DigitRun run, List<Found> found) {
        String plain = run.plain();
        int[] places = new int[plain.length()];
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9' || c == 'X') {
                places[bare.length()] = i;
                bare.append(c);
            }
        }
        digits.forEach((secret, first) -> {
            int at = bare.indexOf(secret);
            while (at >= 0) {
                int start = run.start() + places[at];
                int end = run.start() + places[at + secret.length() - 1] + 1;
                new Found(first.kind(), start, end, again(first), secret).addTo(found);
                at = bare.indexOf(secret, at + secret.length());
            }
        });
    }

    /** The area code may stand before only one of the occurrences. */
    private static String again(Found first) {
        return first.kind() == PersonalKind.LANDLINE ? Masks.landline("", first.secret()) : first.masked();
    }
}
