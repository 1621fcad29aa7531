package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.api.publication.Workplace.EDITOR;
import static org.gongkai.api.publication.Workplace.RELEASER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.SampleReports;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Section;
import org.gongkai.site.Publisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the public finds of a report in each state, by channel. Every report has an old title and text, and those on the way
 * to a correction a new title and text too. T old title, X old text, t new title, x new text. Of a retracted report only the
 * title stays, on its stub; the search index never holds the narrative (docs/site.md says what it holds).
 */
class VisibilityTableTest {
    private static final String TABLE = """
            state                | read models  pages  downloads  feed  search
            DRAFT                | -            -      -          -     -
            SUBMITTED            | -            -      -          -     -
            RETURNED             | -            -      -          -     -
            RELEASED             | TX           TX     TX         T     T
            correction, draft    | TX           TX     TX         T     T
            correction, submitted| TX           TX     TX         T     T
            correction, dropped  | TX           TX     TX         T     T
            CORRECTED            | TXtx         TXtx   TXtx       t     t
            RETRACTED            | T            T      -          T     -
            """;

    private static final Map<String, Predicate<String>> FILES = files();

    @TempDir
    private Path folder;

    private final Map<String, String> channels = new LinkedHashMap<>();

    private static Map<String, Predicate<String>> files() {
        Map<String, Predicate<String>> files = new LinkedHashMap<>();
        files.put("pages", name -> name.endsWith(".html"));
        files.put("downloads", name -> !name.startsWith("search/") && name.matches(".*\\.(json|csv|md|txt|jsonld)"));
        files.put("feed", name -> name.endsWith(".atom"));
        files.put("search", name -> name.startsWith("search/") && !name.endsWith(".html"));
        return files;
    }

    @BeforeEach
    void publishOneReportOfEachState() throws IOException {
        try (Workplace workplace = new Workplace(folder.resolve("data"))) {
            Publication publication = workplace.publication(ReleasePolicy.strict());
            for (String state : states()) {
                bring(workplace, publication, state);
            }
            channels.put(
                    "read models",
                    StoreCollections.PUBLIC.stream()
                            .flatMap(name -> workplace
                                    .database()
                                    .getCollection(name)
                                    .find()
                                    .map(document -> document.toJson())
                                    .into(new ArrayList<>())
                                    .stream())
                            .collect(Collectors.joining()));
            Publisher.publish(new PublishedSource(workplace.store()), Workplace.siteProfile(), folder.resolve("site"));
        }
        Path site = folder.resolve("site/current").toRealPath();
        for (Map.Entry<String, Predicate<String>> channel : FILES.entrySet()) {
            try (Stream<Path> paths = Files.walk(site)) {
                channels.put(
                        channel.getKey(),
                        paths.filter(Files::isRegularFile)
                                .filter(path -> channel.getValue()
                                        .test(site.relativize(path).toString()))
                                .map(VisibilityTableTest::text)
                                .collect(Collectors.joining()));
            }
        }
    }

    @Test
    void thePublicSeesWhatTheTableSaysAndNothingElse() {
        StringBuilder found = new StringBuilder(TABLE.lines().findFirst().orElseThrow()).append('\n');
        for (String state : states()) {
            found.append(state).append(" |");
            channels.values().forEach(text -> found.append(' ').append(seen(text, state)));
            found.append('\n');
        }
        assertThat(squeezed(found.toString())).isEqualTo(squeezed(TABLE));
    }

    private static String seen(String text, String state) {
        StringBuilder seen = new StringBuilder();
        for (String mark : List.of("T", "X", "t", "x")) {
            if (text.contains(word(mark, state))) {
                seen.append(mark);
            }
        }
        return seen.isEmpty() ? "-" : seen.toString();
    }

    /** Two characters that stand nowhere else: together they are also one term of the search index. */
    private static String word(String mark, String state) {
        int row = states().indexOf(state);
        return switch (mark) {
            case "T" -> "蘑" + "甲乙丙丁戊己庚辛壬".charAt(row);
            case "X" -> "菇" + "甲乙丙丁戊己庚辛壬".charAt(row);
            case "t" -> "蜻" + "甲乙丙丁戊己庚辛壬".charAt(row);
            default -> "蜓" + "甲乙丙丁戊己庚辛壬".charAt(row);
        };
    }

    private static EvaluationReport report(String state, String title, String text) {
        return SampleReports.report(states().indexOf(state)).toBuilder()
                .title("富民县2025年" + word(title, state) + "项目绩效评价报告")
                .sections(List.of(new Section("一、问题", null, "存在" + word(text, state) + "问题。", List.of())))
                .build();
    }

    private static void bring(Workplace workplace, Publication publication, String state) {
        Head head = Workplace.draft(publication, workplace.store(), report(state, "T", "X"));
        String id = head.id();
        List<String> way =
                switch (state) {
                    case "DRAFT" -> List.of();
                    case "SUBMITTED" -> List.of("submit");
                    case "RETURNED" -> List.of("submit", "return");
                    case "RELEASED" -> List.of("submit", "release");
                    case "correction, draft" -> List.of("submit", "release", "edit");
                    case "correction, submitted" -> List.of("submit", "release", "edit", "submit");
                    case "correction, dropped" -> List.of("submit", "release", "edit", "discard");
                    case "CORRECTED" -> List.of("submit", "release", "edit", "submit", "correct");
                    case "RETRACTED" -> List.of("submit", "release", "retract");
                    default -> throw new IllegalArgumentException(state);
                };
        for (String step : way) {
            int version = publication.head(id).number();
            switch (step) {
                case "submit" -> publication.submit(EDITOR, id, version, null);
                case "return" -> publication.sendBack(RELEASER, id, version, "请修改");
                case "release" -> publication.release(RELEASER, id, version, null);
                case "edit" -> publication.edit(EDITOR, id, version, report(state, "t", "x"), null, null);
                case "discard" -> publication.discard(EDITOR, id, version, null);
                case "correct" -> publication.correct(RELEASER, id, version, "内容有误");
                default -> publication.retract(RELEASER, id, version, Retraction.Reason.OTHER, null, null);
            }
        }
    }

    private static List<String> states() {
        return TABLE.lines().skip(1).map(line -> line.split("\\|")[0].strip()).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String squeezed(String table) {
        return table.lines()
                .map(line -> line.replace("read models", "read-models")
                        .replaceAll("\\s*\\|", " |")
                        .replaceAll("\\s+", " ")
                        .strip())
                .collect(Collectors.joining("\n"));
    }
}
