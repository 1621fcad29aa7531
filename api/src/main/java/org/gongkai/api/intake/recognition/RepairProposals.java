package org.gongkai.api.intake.recognition;

import java.util.List;
import org.gongkai.schema.audit.LostSigns;

/**
 * Proposes the signs that a report lost on its way (× ≥ < 〔 〕 《 》) at the place where each is missing. The text and the values
 * stay as printed: a proposal is never applied.
 */
final class RepairProposals {

    private final String plain;
    private final Notes notes;

    RepairProposals(String plain, Notes notes) {
        this.plain = plain;
        this.notes = notes;
    }

    /** Looks at every line of the stretches that belong to a report. */
    void look(List<int[]> ranges) {
        for (int[] range : ranges) {
            int start = range[0];
            while (start < range[1]) {
                int newline = plain.indexOf('\n', start);
                int end = newline < 0 ? range[1] : Math.min(newline, range[1]);
                line(start, end);
                start = end + 1;
            }
        }
    }

    private void line(int start, int end) {
        for (LostSigns.Sign sign : LostSigns.find(plain.substring(start, end))) {
            int from = start + sign.start();
            int to = start + sign.end();
            if (notes.proposedWithin(from, to)) {
                continue;
            }
            String printed = plain.substring(from, to).strip();
            notes.add(
                    Note.Kind.REPAIR_PROPOSED,
                    from,
                    to,
                    sign.what() + "（原文“" + shortened(printed) + "”），" + "请对照原件，未作改动",
                    sign.whatEn() + "; compare with the original, nothing was changed",
                    sign.repair().isEmpty() ? List.of() : List.of(sign.repair()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
