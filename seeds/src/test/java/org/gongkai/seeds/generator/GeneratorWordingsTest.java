package org.gongkai.seeds.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.schema.report.Indicator;
import org.junit.jupiter.api.Test;

/** The generator writes rules in words of its own, so that the audit of its reports doesn't only repeat the reader's tests. */
class GeneratorWordingsTest {
    private static final Path READER_TESTS = Path.of("../schema/src/test/resources/org/gongkai/schema/scoring");

    @Test
    void atLeastHalfOfTheGeneratedWordingsAreAbsentFromTheTestsOfTheReader() throws IOException {
        Set<String> generated = new TreeSet<>();
        new SyntheticReports(20261122)
                .stream(300).forEach(r -> collect(r.report().scores().indicators(), generated));
        Set<String> tested = new HashSet<>();
        try (Stream<Path> tables = Files.list(READER_TESTS)) {
            for (Path table : tables.toList()) {
                for (String line : Files.readAllLines(table)) {
                    shapes(line.substring(line.lastIndexOf('\t') + 1).replace("\\n", "\n"), tested);
                }
            }
        }
        Set<String> known = new TreeSet<>(generated);
        known.retainAll(tested);
        System.out.printf(
                "%d wordings of rules generated, %d of them in the tests of the reader%n",
                generated.size(), known.size());
        assertThat(tested).hasSizeGreaterThan(500);
        assertThat(known.size() * 2).isLessThanOrEqualTo(generated.size());
    }

    private static void collect(List<Indicator> indicators, Set<String> shapes) {
        for (Indicator indicator : indicators) {
            if (indicator.criteria() != null) {
                String criteria = indicator.criteria();
                // The lines before are the checkpoints or the formula.
                String rule = criteria.substring(criteria.lastIndexOf('\n') + 1);
                shapes(rule.replace(indicator.name(), "率"), shapes);
            }
            collect(indicator.children(), shapes);
        }
    }

    /** Sentences without their numbers and signs. */
    private static void shapes(String text, Set<String> shapes) {
        for (String sentence : text.split("[。；;\n]", -1)) {
            String shape = sentence.replaceAll("[0-9]+(\\.[0-9]+)?", "#").replaceAll("[\\s，、,：:（）()]", "");
            if (!shape.isEmpty()) {
                shapes.add(shape);
            }
        }
    }
}
