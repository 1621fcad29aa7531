package org.gongkai.api.intake.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.NormalizedText;

/** A line or cell that only says which year it is about: （2023年度）. */
final class YearLine {

    private static final Pattern LINE =
            Pattern.compile("^[(\\[]? ?((?:19|20)\\d{2}|二[〇零○O][一二三四五六七八九〇零○]{2}) ?年度? ?[)\\]]?$");

    private YearLine() {}

    private static int year(String digits) {
        return org.gongkai.schema.text.ChineseNumerals.parse(digits.replaceAll("[○O]", "〇"))
                .orElseThrow()
                .intValue();
    }

    static boolean take(String text, int at, ReportDraft draft) {
        Matcher m = LINE.matcher(NormalizedText.normalize(text).strip());
        if (!m.matches()) {
            return false;
        }
        boolean known = draft.has("fiscalYear");
        Reading<Integer> year = Reading.certain(year(m.group(1)), at, at + text.length(), text);
        if (known) {
            draft.structure.add(new int[] {at, at + text.length()});
        }
        draft.offer("fiscalYear", year);
        return true;
    }
}
