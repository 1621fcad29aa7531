package org.gongkai.schema.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words with which a report itself says that a value, a standard or a plan does not exist ({@code denials.tsv}). */
final class Denials {
    /**
     * Such words, where they stand.
     *
     * @param words the words as printed
     * @param meaning what they mean
     * @param pointer where they stand
     */
    record Denial(String words, String meaning, String pointer) {}

    private record Entry(Pattern pattern, String meaning, List<String> needs) {}

    private static final List<Entry> ENTRIES = WordList.rows("denials.tsv", 3).stream()
            .map(r -> new Entry(Pattern.compile(r.get(0)), r.get(1), WordList.words(r.get(2))))
            .toList();

    private Denials() {}

    /** What an indicator's own findings deny. */
    static List<Denial> of(Node node) {
        return Stream.of(
                        in(node.indicator().process(), node.pointer() + "/process"),
                        in(node.indicator().result(), node.pointer() + "/result"),
                        in(node.indicator().deductionReason(), node.pointer() + "/deductionReason"))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Denial> in(@Nullable String text, String pointer) {
        if (text == null) {
            return Stream.of();
        }
        return ENTRIES.stream().flatMap(entry -> find(entry, text, pointer).stream());
    }

    private static Optional<Denial> find(Entry entry, String text, String pointer) {
        if (!WordList.holdsAny(text, entry.needs())) {
            return Optional.empty();
        }
        Matcher m = entry.pattern().matcher(text);
        return m.find() ? Optional.of(new Denial(m.group(), entry.meaning(), pointer)) : Optional.empty();
    }
}
