package org.gongkai.site.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts that stand in a state, each once and with a number: most names, reasons and search terms stand in hundreds of
 * reports. Numbered by one thread, read by any number of them afterwards.
 */
final class Texts {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, BigDecimal> decimals = new ConcurrentHashMap<>();
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

    /** A text that is a number, as one and the same object: a few hundred of them are all scores of a column. */
    BigDecimal decimal(int number) {
        return decimals.computeIfAbsent(texts.get(number), BigDecimal::new);
    }

    int size() {
        return texts.size();
    }
}
