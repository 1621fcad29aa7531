package org.gongkai.schema.disclosure;

import java.util.BitSet;
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
    private static final WordIndex PERSON = cues("person");
    private static final WordIndex OFFICE = cues("office");
    private static final WordIndex ACT = cues("act");
    private static final WordIndex WEAK = cues("weak");
    private static final WordIndex DOES = cues("does");
    private static final Pattern AND_MORE = Pattern.compile("等\\s?\\d{1,4}\\s?[名人位户]");
    private static final WordIndex PLACE = cues("place");
    private static final String ENDS = " \t\n\u3000，。；;、,）)（(：:|”\"";
    private static final String JOINS = "、与和及";

    /** Characters that join words and stand in no name. */
    private static final String IN_NO_NAME = "的了在到是有不个从被把将又而且但则若此每各某这那所";

    /** A surname that begins more words than this says little. */
    private static final int AMBIGUOUS = 45;

    /** Characters a name may be made of. */
    private static final BitSet IN_NAMES = charactersOfNames();

    private static final int ENOUGH_FOR_THREE = 3;
    private static final int ENOUGH_FOR_TWO = 5;
    private static final int NEVER = -9;

    /** The most that what follows can say for a name; where even that wouldn't do, it isn't looked at. */
    private static final int MOST_AFTER = 3;

    private BareNames() {}

    private static WordIndex cues(String kind) {
        return new WordIndex(WordLists.words(CUES, kind));
    }

    private static BitSet charactersOfNames() {
        BitSet characters = new BitSet(Character.MAX_VALUE + 1);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            characters.set(
                    c, Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && IN_NO_NAME.indexOf(c) < 0);
        }
        return characters;
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
        return found.size() == known ? List.of() : List.copyOf(found.subList(known, found.size()));
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
        return end >= text.length() || ENDS.indexOf(text.charAt(end)) >= 0 || does(text, end);
    }

    /** Where a name ends that begins here, −1 where none does. */
    private static int nameAt(String text, int start) {
        if (CommonWords.at(text, start, 2) || CommonWords.at(text, start, 3)) {
            return -1;
        }
        int before = before(text, start);
        int doubt = CommonWords.beginningWith(text.charAt(start)) > AMBIGUOUS ? 1 : 0;
        if (CommonWords.at(text, start - 1, 2) || PLACE.holds(text.charAt(start))) {
            doubt += 2;
        }
        if (before + MOST_AFTER - doubt >= ENOUGH_FOR_THREE && unknown(text, start, 3)) {
            int inside = CommonWords.at(text, start + 1, 2) ? 1 : 0;
            int cut = CommonWords.at(text, start + 2, 2) ? 1 : 0;
            if (isEnough(before - doubt - inside - cut, text, start + 3, ENOUGH_FOR_THREE)) {
                return start + 3;
            }
        }
        if (before + MOST_AFTER - doubt >= ENOUGH_FOR_TWO && unknown(text, start, 2)) {
            int cut = CommonWords.at(text, start + 1, 2) ? 3 : 0;
            if (isEnough(before - doubt - cut, text, start + 2, ENOUGH_FOR_TWO)) {
                return start + 2;
            }
        }
        return -1;
    }

    private static boolean isEnough(int soFar, String text, int end, int enough) {
        return soFar + MOST_AFTER >= enough && soFar + after(text, end) >= enough;
    }

    /** Whether these characters could be a name as far as the dictionary knows. */
    private static boolean unknown(String text, int start, int length) {
        if (start + length > text.length() || CommonWords.at(text, start, 2) || CommonWords.at(text, start, length)) {
            return false;
        }
        for (int i = start; i < start + length; i++) {
            if (!IN_NAMES.get(text.charAt(i))) {
                return false;
            }
        }
        return Surnames.looksLikeName(text.substring(start, start + length));
    }

    private static int before(String text, int start) {
        if (PERSON.endsAt(text, start)) {
            return 3;
        }
        if (ACT.endsAt(text, start) || OFFICE.endsAt(text, start)) {
            return 2;
        }
        return WEAK.endsAt(text, start) ? 1 : 0;
    }

    private static boolean does(String text, int start) {
        return DOES.startsAt(text, start)
                || text.charAt(start) == '等'
                        && AND_MORE.matcher(text).region(start, text.length()).lookingAt();
    }

    private static int after(String text, int end) {
        if (end >= text.length()) {
            return 2;
        }
        if (does(text, end)) {
            return 3;
        }
        if (PLACE.startsAt(text, end)) {
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
