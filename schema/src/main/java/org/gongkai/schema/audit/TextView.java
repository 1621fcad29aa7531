package org.gongkai.schema.audit;

import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Recent;
import org.jspecify.annotations.Nullable;

/**
 * A text with what several checks need of it, worked out once: in one report, and for the texts of a form, which thousands of
 * reports repeat, in all of them. Only what follows from the characters alone is kept here. Shared by threads.
 */
final class TextView {
    private static final int KEPT = 4096;

    /** Longer texts are hardly a form's. */
    private static final int LONGEST = 400;

    private static final Recent<String, TextView> FORMS = new Recent<>(KEPT);

    private final String text;
    private final Letters letters;
    private final boolean shared;
    private volatile @Nullable String normal;
    private volatile @Nullable String compact;
    private volatile @Nullable String dense;
    private volatile long quiet;

    private TextView(String text, boolean shared) {
        this.text = text;
        this.shared = shared;
        this.letters = Letters.of(text);
    }

    static TextView of(String text) {
        return new TextView(text, false);
    }

    /** The view of a text that a form prints: names, explanations, criteria, checkpoints. */
    static TextView ofForm(String text) {
        return text.length() > LONGEST ? of(text) : FORMS.get(text, t -> new TextView(t, true));
    }

    String text() {
        return text;
    }

    Letters letters() {
        return letters;
    }

    /** The text in its normal form. */
    String normal() {
        String known = normal;
        if (known == null) {
            known = NormalizedText.normalize(text);
            normal = known;
        }
        return known;
    }

    /** The normal form without blanks; lines stay. */
    String compact() {
        String known = compact;
        if (known == null) {
            known = normal().replace(" ", "");
            compact = known;
        }
        return known;
    }

    /** The normal form of the text without any white space. */
    String dense() {
        String known = dense;
        if (known == null) {
            known = NormalizedText.normalize(Texts.squeeze(text));
            dense = known;
        }
        return known;
    }

    /** Whether a check is known to find nothing in these characters, whatever report they stand in. */
    boolean isQuiet(Check check) {
        return (quiet & check.bit()) != 0;
    }

    /** Keeps in mind that a check found nothing. */
    void quiet(Check check) {
        if (shared) {
            synchronized (this) {
                quiet |= check.bit();
            }
        }
    }
}
