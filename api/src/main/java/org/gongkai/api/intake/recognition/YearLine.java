package org.gongkai.api.intake.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.NormalizedText;

/** A line or cell that only says which year it is about: （2023年度）. */
final class YearLine {

    private static final Pattern LINE = Pattern.compile("^[(\\[]? ?((?:19|20)\\d{2}) ?年度? ?[)\\]]?$");

    private YearLine() {}

    static boolean take(String text, int at, ReportDraft draft) {
        Matcher m = LINE.matcher(NormalizedText.normalize(text).strip());
        if (!m.matches()) {
            return false;
        }
        boolean known = draft.has("fiscalYear");
        Reading<Integer> year = Reading.certain(Integer.valueOf(m.group(1)), at, at + text.length(), text);
        if (known) {
            draft.structure.add(new int[] {at, at + text.length()});
        }
        draft.offer("fiscalYear", year);
        return true;
    }
}
