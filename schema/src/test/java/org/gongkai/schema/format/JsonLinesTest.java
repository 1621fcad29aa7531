package org.gongkai.schema.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.RandomReports;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void bringsBackEveryReportInOrder() throws IOException {
        RandomReports random = new RandomReports(3);
        List<EvaluationReport> reports = List.of(random.next(), random.next(), random.next());
        StringBuilder file = new StringBuilder();
        for (EvaluationReport report : reports) {
            JsonLines.write(report, file);
        }
        List<EvaluationReport> read = new ArrayList<>();

        JsonLines.read(new StringReader(file + "\n"), read::add);

        assertThat(read).isEqualTo(reports);
    }

    @Test
    void saysOnWhichLineAReportIsWrong() {
        String file = "{\"title\":\"t\",\"project\":{\"name\":\"p\"}}\n{\"title\":\"t\",\"project\":{}}\n";

        assertThatThrownBy(() -> JsonLines.read(new StringReader(file), report -> {}))
                .hasMessage("line 2: /project: name must not be blank");
        assertThatThrownBy(() -> JsonLines.read(new StringReader("\n{"), report -> {}))
                .hasMessage("line 2: 文件在这里中断，没有写完 / the text ends in the middle");
    }
}
