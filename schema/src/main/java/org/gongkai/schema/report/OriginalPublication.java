package org.gongkai.schema.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the issuer first published the report. Never used as our own publication date.
 *
 * @param site name of the site
 * @param date date shown there
 * @param address address of the page
 * @param properties the disclosure block (信息公开属性) of that page as printed
 */
public record OriginalPublication(
        @Nullable String site,
        @Nullable PartialDate date,
        @Nullable String address,
        List<FormField> properties) {

    public OriginalPublication {
        site = Values.textOrNull(site);
        address = Values.textOrNull(address);
        properties = Values.copy(properties);
    }
}
