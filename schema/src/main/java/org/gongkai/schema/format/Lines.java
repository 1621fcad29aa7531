package org.gongkai.schema.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** On which line of the file each value of the report stands, so that an error can name it. */
final class Lines {
    private final Map<String, Integer> byPointer = new HashMap<>();

    void note(String pointer, int line) {
        byPointer.put(pointer, line);
    }

    /** The line of a value or of the nearest thing around it that has one. */
    Optional<Integer> of(String pointer) {
        String around = pointer;
        while (!around.isEmpty()) {
            Integer line = byPointer.get(around);
            if (line != null) {
                return Optional.of(line);
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    /** The lines of a value and everything in it, by place below it. */
    Map<String, Integer> under(String pointer) {
        Map<String, Integer> below = new HashMap<>();
        byPointer.forEach((place, line) -> {
            if (place.equals(pointer) || place.startsWith(pointer + "/")) {
                below.put(place.substring(pointer.length()), line);
            }
        });
        return below;
    }

    static FormatException at(int line, String problem) {
        return new FormatException("line " + line, problem);
    }
}
