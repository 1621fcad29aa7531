package org.gongkai.api.graphql.report;

import org.bson.Document;
import org.gongkai.api.graphql.Nodes;

/**
 * A released report as far as the request has read it.
 *
 * @param id permanent id
 * @param listing what was read of its slim row
 * @param published what was read of the whole document
 * @param cursor its cursor in the list it stands in; empty outside of lists
 */
record ReportNode(String id, Document listing, Document published, String cursor) implements Nodes.Typed {
    @Override
    public String typeName() {
        return ReportField.TYPE;
    }
}
