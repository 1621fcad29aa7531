package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    @Test
    void listsEveryCheckOnce() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "audit.md"));
        List<String> listed = Pattern.compile("(?m)^\\| ([A-Z_]+) \\| (?=ERROR|WARNING|QUESTION|IMPORT)")
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Audit.checks().stream().map(CheckInfo::code).toList());
    }
}
