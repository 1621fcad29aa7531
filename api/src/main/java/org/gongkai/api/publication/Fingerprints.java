package org.gongkai.api.publication;

import org.gongkai.api.store.Digests;
import org.gongkai.api.store.Documents;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.format.JsonCodec;

/** The fingerprint that is printed with a released revision: of its public view, which is all that a reader holds. */
final class Fingerprints {
    private Fingerprints() {}

    static String of(PublicReport view) {
        return Digests.sha256(Documents.canonical(Documents.document(JsonCodec.tree(view.report()))));
    }
}
