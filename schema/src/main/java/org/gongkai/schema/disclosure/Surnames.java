package org.gongkai.schema.disclosure;

import java.util.Map;
import java.util.Set;

/** Chinese surnames, and words that begin like a surname but are none. */
final class Surnames {
    private static final Map<String, String> LISTS = WordLists.kinds("surnames.txt");
    private static final String NO_WORDS = LISTS.getOrDefault("certain", "");
    private static final Set<String> COMPOUND = WordLists.words(LISTS, "compound");
    private static final Set<String> WORDS = WordLists.words(LISTS, "none");
    private static final String NEVER_LAST = "兼任局处室科部办院所司厅委站队校会组股县市镇乡省区人员师路街等的了";
    private static final boolean[] IS_SINGLE = new boolean[Character.MAX_VALUE + 1];

    static {
        LISTS.getOrDefault("single", "").chars().forEach(c -> IS_SINGLE[c] = true);
    }

    private Surnames() {}

    static boolean isCompound(String name) {
        return name.length() >= 2 && COMPOUND.contains(name.substring(0, 2));
    }

    /** Whether two to four Chinese characters look like a person's name. */
    static boolean looksLikeName(String text) {
        boolean surname = isCompound(text) ? text.length() >= 3 : IS_SINGLE[text.charAt(0)] && text.length() <= 3;
        return surname && text.length() >= 2 && !isNoName(text);
    }

    /** Whether a text is a common word or ends as an office does: nobody's name, wherever it stands. */
    static boolean isNoName(String text) {
        return WORDS.contains(text.substring(0, 2)) || NEVER_LAST.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean beginsNoWord(char surname) {
        return NO_WORDS.indexOf(surname) >= 0;
    }

    static boolean isSurname(char c) {
        return IS_SINGLE[c];
    }
}
