package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.Nodes;

/** What a report is about, as a map like the ones that stand inside reports, so that both have the same fields. */
final class Subject {
    private Subject() {}

    /** An object of a type, with the values that a report would have for it. */
    static Map<String, Object> of(String type, Map<String, ?> values) {
        Map<String, Object> subject = new HashMap<>(values);
        subject.put(Nodes.TYPE, type);
        return subject;
    }

    /** The value that the object of a field is known by. */
    static String key(DataFetchingEnvironment environment, String name) {
        Map<String, Object> source = environment.getSource();
        Object key = source == null ? null : source.get(name);
        return key == null ? "" : key.toString();
    }

    /** Its global id. */
    static String id(DataFetchingEnvironment environment, String type, String name) {
        return new GlobalId(type, key(environment, name)).encoded();
    }
}
