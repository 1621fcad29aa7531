package org.gongkai.site.build;

import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Texts of a state by their numbers: the links of pages that no update touches are never looked up again. */
final class PackedTexts extends AbstractList<String> implements RandomAccess {
    private final Texts texts;
    private final int[] numbers;

    private PackedTexts(Texts texts, int[] numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    static PackedTexts read(BinaryText.In in) throws IOException {
        int[] numbers = new int[in.small()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.reference();
            if (numbers[i] < 0) {
                throw new IOException("a text is missing");
            }
        }
        return new PackedTexts(in.texts(), numbers);
    }

    /** Writes a list of texts, by number where it came from the state. */
    static void write(List<String> list, BinaryText.Out out) throws IOException {
        out.small(list.size());
        if (list instanceof PackedTexts packed) {
            for (int number : packed.numbers) {
                out.reference(number);
            }
        } else {
            for (String text : list) {
                out.text(text);
            }
        }
    }

    @Override
    public String get(int index) {
        return texts.text(numbers[index]);
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
