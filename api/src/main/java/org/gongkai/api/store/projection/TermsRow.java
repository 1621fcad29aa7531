package org.gongkai.api.store.projection;

import java.util.List;

/**
 * The distinct search terms of a released report. Apart from the listing row, since there are thousands of them and a list
 * that doesn't search needn't read them.
 *
 * @param id report id
 * @param revision the public revision it was made from
 * @param terms terms of the one tokeniser
 */
public record TermsRow(String id, int revision, List<String> terms) {
    public TermsRow {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }
}
