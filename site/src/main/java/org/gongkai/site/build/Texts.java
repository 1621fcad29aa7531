package org.gongkai.site.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that stand in a state, each once and with a number: most names, reasons and search terms stand in hundreds of
 * reports. Numbered by one thread, read by any number of them afterwards.
 */
final class Texts {
    private final List<String> texts = new ArrayList<>();
    private @Nullable Map<String, Integer> numbers;

    /** The number of a text, a new one where it has none yet. */
    int number(String text) {
        if (numbers == null) {
            numbers = new HashMap<>(texts.size() * 2);
            for (int i = 0; i < texts.size(); i++) {
                numbers.put(texts.get(i), i);
            }
        }
        Integer number = numbers.putIfAbsent(text, texts.size());
        if (number != null) {
            return number;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** The numbers of several texts, in their order. */
    int[] numbers(List<String> list) {
        return list.stream().mapToInt(this::number).toArray();
    }

    /** Adds a text that is known to be new. */
    void append(String text) {
        texts.add(text);
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
