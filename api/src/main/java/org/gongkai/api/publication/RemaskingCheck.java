package org.gongkai.api.publication;

import java.util.List;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.disclosure.PublicView;

/**
 * Masks the public view once more, strictly: whatever that still changes was personal data on show. What somebody allowed
 * field by field is meant to be shown.
 */
final class RemaskingCheck implements PersonalDataCheck {
    @Override
    public List<Exposure> exposures(PublicReport view, DisclosurePolicy policy) {
        PublicReport strict = PublicView.of(view.report(), DisclosurePolicy.strict());
        return Changes.between(view, strict).stream()
                .filter(change -> !policy.allowedPointers().contains(change.pointer()))
                .map(change -> new Exposure(change.pointer(), change.label() == null ? "未遮蔽" : change.label()))
                .toList();
    }
}
