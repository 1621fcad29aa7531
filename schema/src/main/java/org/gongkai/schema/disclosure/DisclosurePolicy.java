package org.gongkai.schema.disclosure;

import java.util.Set;

/**
 * Which personal data of a report may be shown. A value is shown only where both its kind is allowed by the profile and
 * its field was allowed for this report.
 *
 * @param allowedPointers JSON Pointers of fields that an editor allowed for this report, e.g. /contacts/0/name
 */
public record DisclosurePolicy(Set<String> allowedPointers) {

    public DisclosurePolicy {
        allowedPointers = Set.copyOf(allowedPointers);
    }

    /** Everything personal is masked. */
    public static DisclosurePolicy strict() {
        return new DisclosurePolicy(Set.of());
    }
}
