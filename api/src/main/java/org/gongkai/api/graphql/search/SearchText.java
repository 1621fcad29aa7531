package org.gongkai.api.graphql.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.SearchTokens;

/**
 * What is searched for.
 *
 * @param phrases the words as typed between spaces, normalised; each must occur as it is
 * @param terms the index terms that a report with those phrases has
 */
record SearchText(List<String> phrases, List<String> terms) {
    private static final int LONGEST = 100;

    static SearchText of(String text) {
        if (text.length() > LONGEST) {
            throw bad("检索词最长 " + LONGEST + " 字。", "A search text has at most " + LONGEST + " characters.");
        }
        List<String> phrases = Arrays.stream(text.strip().split("[\\s\\u3000]+"))
                .map(SearchText::normal)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        List<String> terms = phrases.stream()
                .flatMap(phrase -> SearchTokens.queryTerms(phrase).stream())
                .distinct()
                .toList();
        if (terms.isEmpty()) {
            throw bad("请输入文字或数字。", "Search for words or numbers.");
        }
        return new SearchText(phrases, terms);
    }

    static String normal(String text) {
        return NormalizedText.normalize(text).toLowerCase(Locale.ROOT);
    }

    /** Whether having the terms says that a report has the phrases: each phrase is one term itself. */
    boolean termsSuffice() {
        return phrases.stream().allMatch(terms::contains);
    }

    private static ApiException bad(String zh, String en) {
        return ApiException.of(ErrorCategory.BAD_REQUEST, "SEARCH", zh, en);
    }
}
