package org.gongkai.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.Severity;
import org.gongkai.seeds.generator.PlantedError;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.junit.jupiter.api.Test;

/** A thousand generated reports: what was planted is found, and nothing else is called an error. */
class AuditOfSyntheticReportsTest {
    private static final int REPORTS = 1_000;

    @Test
    void findsWhatWasPlantedAndCallsNothingElseAnError() {
        AtomicInteger planted = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        Map<String, Integer> missed = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        new SyntheticReports(20261122).stream(REPORTS).forEach(synthetic -> {
            AuditResult result = Audit.of(synthetic.report());
            PlantedError error = synthetic.planted();
            if (error != null) {
                planted.incrementAndGet();
                if (result.findings().stream().noneMatch(f -> f.code().equals(error.code()))) {
                    missed.merge(error.code() + " " + error.pointer() + " " + error.now(), 1, Integer::sum);
                }
            }
            result.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .forEach(f -> {
                        errors.incrementAndGet();
                        if (!belongs(f, synthetic)) {
                            wrong.add(f.code() + " " + f.message());
                        }
                    });
        });
        int found = planted.get()
                - missed.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "Audit of %d synthetic reports: recall %d of %d planted (%.1f %%), precision of errors %d of %d (%.1f %%)%n",
                REPORTS,
                found,
                planted.get(),
                100.0 * found / planted.get(),
                errors.get() - wrong.size(),
                errors.get(),
                100.0 * (errors.get() - wrong.size()) / errors.get());
        missed.keySet().forEach(m -> System.out.println("missed: " + m.replace('\n', ' ')));
        assertThat(wrong).as("errors that nobody planted").isEmpty();
        assertThat(found).as("planted errors found").isEqualTo(planted.get());
    }

    private static boolean belongs(Finding finding, SyntheticReport synthetic) {
        return synthetic.planted() != null && synthetic.planted().code().equals(finding.code());
    }
}
