package org.gongkai.schema.format;

import java.util.LinkedHashSet;
import java.util.Set;

/** Every component that a report can hold, as {@code Record.component}. */
final class ComponentWalk {
    private ComponentWalk() {}

    static Set<String> keys(Class<?> record) {
        Set<String> keys = new LinkedHashSet<>();
        collect(record, keys);
        return keys;
    }

    private static void collect(Class<?> record, Set<String> keys) {
        for (RecordShape.Component component : RecordShape.of(record).components()) {
            if (keys.add(ComponentNames.key(record, component.name())) && component.holdsRecords()) {
                collect(component.type(), keys);
            }
        }
    }
}
