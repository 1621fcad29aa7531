package org.gongkai.api.publication;

import java.util.List;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PublicReport;

/** Finds personal data that a public view would still show. */
@FunctionalInterface
interface PersonalDataCheck {
    /**
     * A personal value that would be shown although nobody allowed it.
     *
     * @param pointer JSON Pointer of the value
     * @param kind what or where it is, in Chinese
     */
    record Exposure(String pointer, String kind) {}

    /**
     * @param view the masked public view
     * @param policy the policy it was made under
     */
    List<Exposure> exposures(PublicReport view, DisclosurePolicy policy);
}
