package org.gongkai.schema.scoring;

import java.util.List;
import org.gongkai.schema.scoring.PhraseParser.Placed;

/** The number a list marker stands for; ①…⑤ and ①至⑤ stand for all between. */
final class ListMarker {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final int LONGEST_SIGN = 6;

    private ListMarker() {}

    /** How many items a sign such as … leaves out between the marker at a place and the one before it. */
    static int between(List<Placed> phrases, int at) {
        int before = at - 1;
        StringBuilder sign = new StringBuilder();
        while (before >= 0 && !(phrases.get(before).phrase() instanceof Phrase.Item)) {
            Phrase phrase = phrases.get(before).phrase();
            sign.insert(0, phrase instanceof Phrase.Words w ? w.text() : phrase instanceof Phrase.Stop ? "." : "?");
            before--;
        }
        boolean leavesOut = sign.length() <= LONGEST_SIGN && sign.toString().matches("[….·~至到—。-]+");
        if (before < 0 || !leavesOut) {
            return 0;
        }
        return Math.max(0, number(phrases, at) - number(phrases, before) - 1);
    }

    private static int number(List<Placed> phrases, int at) {
        String marker = ((Phrase.Item) phrases.get(at).phrase()).marker();
        int circled = CIRCLED.indexOf(marker);
        String digits = marker.replaceAll("[^0-9]", "");
        return circled >= 0 ? circled + 1 : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
