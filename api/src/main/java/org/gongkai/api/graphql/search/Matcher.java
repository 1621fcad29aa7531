package org.gongkai.api.graphql.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/** Looks for phrases in the passages of one report, counts them by weight and keeps the best places. */
final class Matcher {
    private static final int MOST_HIGHLIGHTS = 5;
    private static final int AROUND = 24;

    private final SearchText wanted;

    Matcher(SearchText wanted) {
        this.wanted = wanted;
    }

    private record Weighed(int weight, Highlight highlight) {}

    /** The report as a hit; null when a phrase doesn't occur. */
    @Nullable
    Hit match(String reportId, List<Passage> passages) {
        boolean[] seen = new boolean[wanted.phrases().size()];
        List<Weighed> places = new ArrayList<>();
        int rank = 0;
        for (Passage passage : passages) {
            NormalizedText text = NormalizedText.of(passage.text());
            String folded = text.text().toLowerCase(Locale.ROOT);
            for (int i = 0; i < seen.length; i++) {
                String phrase = wanted.phrases().get(i);
                boolean first = true;
                for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length())) {
                    rank += passage.weight();
                    if (first) {
                        places.add(new Weighed(passage.weight(), highlight(passage, text, at, at + phrase.length())));
                    }
                    first = false;
                    seen[i] = true;
                }
            }
        }
        for (boolean one : seen) {
            if (!one) {
                return null;
            }
        }
        places.sort(Comparator.comparing(Weighed::weight).reversed());
        return new Hit(
                reportId,
                rank,
                places.subList(0, Math.min(MOST_HIGHLIGHTS, places.size())).stream()
                        .map(Weighed::highlight)
                        .toList());
    }

    private static Highlight highlight(Passage passage, NormalizedText text, int from, int to) {
        Span span = text.span(from, to);
        String printed = passage.text();
        int before = Math.max(0, span.start() - AROUND);
        int after = Math.min(printed.length(), span.end() + AROUND);
        return new Highlight(
                passage.place(),
                (before > 0 ? "…" : "") + printed.substring(before, span.start()),
                printed.substring(span.start(), span.end()),
                printed.substring(span.end(), after) + (after < printed.length() ? "…" : ""));
    }
}
