package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * A document that the report cites, e.g. 国发〔2016〕55号.
 *
 * @param number document number as printed
 * @param title title as printed, without book-title marks
 */
public record Citation(@Nullable String number, @Nullable String title) {

    public Citation {
        number = Values.textOrNull(number);
        title = Values.textOrNull(title);
    }
}
