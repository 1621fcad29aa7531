package org.gongkai.schema.scoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts checkpoints written as questions (是否…；是否…) where no list markers stand. */
final class Questions {
    private static final Pattern CLAUSE = Pattern.compile("[^。;；\\n]*?是否[^。;；\\n]*");

    private Questions() {}

    static int count(String text) {
        Matcher m = CLAUSE.matcher(text);
        int found = 0;
        while (m.find()) {
            found++;
        }
        return found;
    }
}
