package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names in running text that no label announces: 访谈中周红梅提到设备到货晚. What stands before and after is weighed against what a
 * dictionary says: a name begins with a surname, is no word, cuts no word, and stands where people stand. Weights and bounds were
 * set on the first four sets of sentences that docs/privacy.md names.
 */
final class BareNames {
    private static final Map<String, String> CUES = WordLists.kinds("name-cues.txt");
    private static final List<String> PERSON = longestFirst("person");
    private static final List<String> OFFICE = longestFirst("office");
    private static final List<String> ACT = longestFirst("act");
    private static final List<String> WEAK = longestFirst("weak");
    private static final Pattern DOES =
            Pattern.compile("(?:" + String.join("|", longestFirst("does")) + "|等\\s?\\d{1,4}\\s?[名人位户])");
    private static final Pattern PLACE = Pattern.compile("(?:" + String.join("|", longestFirst("place")) + ")");
    private static final String ENDS = " \t\n\u3000，。；;、,）)（(：:|”\"";
    private static final String JOINS = "、与和及";

    /** Characters that join words and stand in no name. */
    private static final String IN_NO_NAME = "的了在到是有不个从被把将又而且但则若此每各某这那所";

    /** A surname that begins more words than this says little. */
    private static final int AMBIGUOUS = 45;

    private static final int ENOUGH_FOR_THREE = 3;
    private static final int ENOUGH_FOR_TWO = 5;
    private static final int NEVER = -9;

    private BareNames() {}

    private static List<String> longestFirst(String kind) {
        List<String> words = new ArrayList<>(WordLists.words(CUES, kind));
        words.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return List.copyOf(words);
    }

    /** Adds the names that nothing covers yet, and returns them. */
    static List<Found> detect(String text, List<Found> found) {
        int known = found.size();
        int i = 0;
        while (i + 1 < text.length()) {
            int end = Surnames.isSurname(text.charAt(i)) ? nameAt(text, i) : -1;
            if (end < 0) {
                i++;
                continue;
            }
            NameDetector.add(PersonalKind.PRIVATE_NAME, i, end, text.substring(i, end), found);
            i = listed(text, end, found);
        }
        return List.copyOf(found.subList(known, found.size()));
    }

    /** Adds the names that go on a list, and returns where it ends. */
    private static int listed(String text, int from, List<Found> found) {
        int end = from;
        while (end + 2 < text.length() && JOINS.indexOf(text.charAt(end)) >= 0) {
            int next = unknown(text, end + 1, 3)
                    ? end + 4
                    : unknown(text, end + 1, 2) && closed(text, end + 3) ? end + 3 : -1;
            if (next < 0) {
                return end;
            }
            NameDetector.add(PersonalKind.PRIVATE_NAME, end + 1, next, text.substring(end + 1, next), found);
            end = next;
        }
        return end;
    }

    private static boolean closed(String text, int end) {
        return end >= text.length()
                || ENDS.indexOf(text.charAt(end)) >= 0
                || DOES.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Where a name ends that begins here, −1 where none does. */
    private static int nameAt(String text, int start) {
        if (CommonWords.at(text, start, 2) || CommonWords.at(text, start, 3)) {
            return -1;
        }
        boolean three = unknown(text, start, 3);
        boolean two = unknown(text, start, 2);
        if (!three && !two) {
            return -1;
        }
        int before = before(text, start);
        int doubt = CommonWords.beginningWith(text.charAt(start)) > AMBIGUOUS ? 1 : 0;
        if (CommonWords.at(text, start - 1, 2)
                || PLACE.matcher(text.substring(start, start + 1)).matches()) {
            doubt += 2;
        }
        if (three) {
            int inside = CommonWords.at(text, start + 1, 2) ? 1 : 0;
            int cut = CommonWords.at(text, start + 2, 2) ? 1 : 0;
            if (before + after(text, start + 3) - doubt - inside - cut >= ENOUGH_FOR_THREE) {
                return start + 3;
            }
        }
        if (two) {
            int cut = CommonWords.at(text, start + 1, 2) ? 3 : 0;
            if (before + after(text, start + 2) - doubt - cut >= ENOUGH_FOR_TWO) {
                return start + 2;
            }
        }
        return -1;
    }

    /** Whether these characters could be a name as far as the dictionary knows. */
    private static boolean unknown(String text, int start, int length) {
        if (start + length > text.length() || CommonWords.at(text, start, 2) || CommonWords.at(text, start, length)) {
            return false;
        }
        String word = text.substring(start, start + length);
        return word.chars()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                                && IN_NO_NAME.indexOf(c) < 0)
                && Surnames.looksLikeName(word);
    }

    private static int before(String text, int start) {
        if (endsWith(text, start, PERSON)) {
            return 3;
        }
        if (endsWith(text, start, ACT) || endsWith(text, start, OFFICE)) {
            return 2;
        }
        return endsWith(text, start, WEAK) ? 1 : 0;
    }

    private static boolean endsWith(String text, int end, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    private static int after(String text, int end) {
        if (end >= text.length()) {
            return 2;
        }
        if (DOES.matcher(text).region(end, text.length()).lookingAt()) {
            return 3;
        }
        if (PLACE.matcher(text).region(end, text.length()).lookingAt()) {
            return NEVER;
        }
        if (JOINS.indexOf(text.charAt(end)) >= 0 && unknown(text, end + 1, 3)) {
            return 3;
        }
        if (ENDS.indexOf(text.charAt(end)) >= 0) {
            return 2;
        }
        return CommonWords.at(text, end, 2) ? 1 : 0;
    }
}
