package org.gongkai.api.intake.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.schema.report.SectionRole;
import org.jspecify.annotations.Nullable;

/** What titles of sections mean. */
final class SectionTitles {

    /**
     * Meaning of a title.
     *
     * @param role what the section is about, absent where the outline has no name for it
     * @param depth usual depth
     * @param mixed problems and suggestions in one section
     * @param exact whether the title is known word for word
     */
    record Meaning(@Nullable SectionRole role, int depth, boolean mixed, boolean exact) {}

    private static final List<Map.Entry<String, String>> WORDS = Vocabulary.SECTIONS.words();

    private SectionTitles() {}

    static Optional<Meaning> of(String title) {
        String bare = title.replaceAll("[（(][^（()）]*[）)]", "");
        Optional<String> exact = Vocabulary.SECTIONS.exact(bare);
        if (exact.isPresent()) {
            return exact.map(m -> meaning(m, true));
        }
        return Vocabulary.SECTIONS.find(bare).map(m -> meaning(m, false));
    }

    private static Meaning meaning(String entry, boolean exact) {
        int colon = entry.indexOf(':');
        String roles = entry.substring(0, colon);
        int plus = roles.indexOf('+');
        return new Meaning(
                roles.equals("NONE") ? null : SectionRole.valueOf(plus < 0 ? roles : roles.substring(0, plus)),
                Integer.parseInt(entry.substring(colon + 1)),
                plus >= 0,
                exact);
    }

    /** The longest known title at the beginning of a text whose punctuation may differ; its length, or 0. */
    static int prefix(CharSequence text, int from) {
        int best = 0;
        for (Map.Entry<String, String> word : WORDS) {
            int end = match(text, from, word.getKey());
            if (end > best) {
                best = end;
            }
        }
        return best == 0 ? 0 : best - from;
    }

    private static int match(CharSequence text, int from, String title) {
        int at = from;
        for (int i = 0; i < title.length(); i++) {
            while (at < text.length() && at > from && isLoose(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != title.charAt(i)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private static boolean isLoose(char c) {
        return c == '、' || c == '，' || c == ',' || c == ' ' || c == '\u3000';
    }

    static @Nullable SectionRole role(String title) {
        return of(title).map(Meaning::role).orElse(null);
    }
}
