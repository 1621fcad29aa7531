package org.gongkai.schema.disclosure;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which personal data of a report may be shown. A value is shown only where both its kind is allowed by the profile and
 * its field was allowed for this report.
 *
 * @param allowedKinds kinds that the site's profile allows at all
 * @param allowedPointers JSON Pointers of fields that an editor allowed for this report, e.g. /contacts/0/name
 */
public record DisclosurePolicy(Set<PersonalKind> allowedKinds, Set<String> allowedPointers) {

    public DisclosurePolicy {
        allowedKinds = Set.copyOf(allowedKinds);
        allowedPointers = Set.copyOf(allowedPointers);
    }

    /** A policy of a profile that leaves every kind to the decision field by field. */
    public DisclosurePolicy(Set<String> allowedPointers) {
        this(EnumSet.allOf(PersonalKind.class), allowedPointers);
    }

    /** Everything personal is masked. */
    public static DisclosurePolicy strict() {
        return new DisclosurePolicy(Set.of(), Set.of());
    }

    /** Whether this value may be shown. */
    public boolean allows(PersonalDatum datum) {
        return allowedKinds.contains(datum.kind()) && allowedPointers.contains(datum.pointer());
    }
}
