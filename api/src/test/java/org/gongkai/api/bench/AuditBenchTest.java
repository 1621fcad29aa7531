package org.gongkai.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditBenchTest {
    @Test
    void auditsTheSameReportsToTheSameNumbersInParallel() {
        AuditBench.Result first = AuditBench.run(60, 3);
        AuditBench.Result again = AuditBench.run(60, 3);
        assertThat(first.findings()).isPositive();
        assertThat(again.findings()).isEqualTo(first.findings());
        assertThat(again.errors()).isEqualTo(first.errors());
        assertThat(first.toString()).startsWith("60 reports read and audited in ");
    }
}
