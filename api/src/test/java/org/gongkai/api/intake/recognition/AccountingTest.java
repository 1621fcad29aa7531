package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text in, text accounted for: placed and unplaced together are all of it, whatever the file looks like. */
class AccountingTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/intake");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    static Stream<String> layouts() throws IOException {
        try (Stream<Path> files = Files.walk(LAYOUTS)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> LAYOUTS.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".json") && !name.endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyCharacterAndEveryNumberOfEveryLayoutIsInTheDraftOrInTheTray(String file) throws IOException {
        assertAccounted(SourceReader.standard().read(file, Files.readAllBytes(LAYOUTS.resolve(file))));
    }

    @Test
    void bothSourcesAreAccountedForWithEveryNumber() {
        for (EvaluationReport seed : Seeds.all()) {
            SourceDocument source = SourceReader.standard().read("source.txt", Seeds.source(seed));
            assertAccounted(source);
        }
    }

    @Test
    void damagedTextIsAccountedForJustTheSame() {
        List<String> texts = texts();
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            assertAccounted(Printed.text("评价报告\n" + damaged(texts.get(seed % texts.size()), random)));
        }
    }

    @Test
    void tablesOfRandomCellsAreAccountedFor() {
        for (int seed = 0; seed < 100; seed++) {
            assertAccounted(Printed.html(randomTable(new Random(seed))));
        }
    }

    /** Every visible character is placed or listed once; every number is in a draft or in the tray. */
    private static void assertAccounted(SourceDocument source) {
        String plain = source.plainText();
        int visible = Words.visible(plain, 0, plain.length());
        int counted = 0;
        boolean[] inTray = new boolean[plain.length()];
        List<Recognition> recognitions = Recogniser.standard().recognise(source);
        for (Recognition recognition : recognitions) {
            int tray = 0;
            for (Unplaced piece : recognition.unplaced()) {
                assertThat(plain.substring(piece.start(), piece.end())).isEqualTo(piece.text());
                tray += Words.visible(piece.text(), 0, piece.text().length());
                for (int i = piece.start(); i < piece.end(); i++) {
                    assertThat(inTray[i]).as("listed once").isFalse();
                    inTray[i] = true;
                }
            }
            assertThat(tray).isEqualTo(recognition.coverage().unplaced());
            counted += recognition.coverage().placed() + tray;
        }
        assertThat(counted).isEqualTo(visible);
        assertThat(lostNumbers(source, recognitions)).isEmpty();
    }

    /** Numbers of the text that neither a draft nor the tray holds. Numbering of headings and rows is structure. */
    private static Set<BigDecimal> lostNumbers(SourceDocument source, List<Recognition> recognitions) {
        Set<BigDecimal> lost = numbers(source.plainText());
        for (Recognition recognition : recognitions) {
            lost.removeAll(numbers(JsonCodec.write(recognition.draft())));
            recognition.unplaced().forEach(piece -> lost.removeAll(numbers(piece.text())));
        }
        return lost;
    }

    private static Set<BigDecimal> numbers(String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        String plain = text.replaceAll("(?<=[0-9])[,，](?=[0-9]{3}(?:[^0-9]|$))", "");
        Matcher m = NUMBER.matcher(java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFKC));
        while (m.find()) {
            numbers.add(new BigDecimal(m.group()).stripTrailingZeros());
        }
        return numbers;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        Seeds.all().forEach(seed -> texts.add(new String(Seeds.source(seed), StandardCharsets.UTF_8)));
        for (String file : List.of("self/ministry.html", "self/several.html", "f/reordered.html")) {
            try {
                texts.add(SourceReader.standard()
                        .read(file, Files.readAllBytes(LAYOUTS.resolve(file)))
                        .plainText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(30));
        switch (random.nextInt(3)) {
            case 0 -> Collections.shuffle(lines.subList(from, to), random);
            case 1 -> lines.addAll(random.nextInt(lines.size()), List.copyOf(lines.subList(from, to)));
            default -> lines.subList(from, to).clear();
        }
        StringBuilder damaged = new StringBuilder(String.join("\n", lines));
        for (int i = random.nextInt(200); i > 0 && damaged.length() > 1; i--) {
            damaged.deleteCharAt(random.nextInt(damaged.length()));
        }
        return damaged.toString();
    }

    private static final List<String> CELLS = List.of(
            "一级指标",
            "二级指标",
            "三级指标",
            "分值",
            "得分",
            "扣分原因",
            "备注",
            "产出",
            "产出指标",
            "数量指标",
            "合计",
            "小计",
            "10",
            "8.5",
            "100%",
            "≥95%",
            "",
            "",
            "年度资金总额",
            "年初预算数",
            "全年执行数",
            "执行率",
            "1,234.50",
            "项目名称",
            "道路项目",
            "扣2分",
            "优",
            "□是☑否",
            "资金到位率（5分）",
            "完成情况较好，未发现问题。",
            "总分",
            "说明",
            "第一",
            "(1)");

    private static String randomTable(Random random) {
        StringBuilder html = new StringBuilder("<p>某县2023年度道路项目绩效评价报告</p><table>");
        int columns = 2 + random.nextInt(7);
        for (int row = 1 + random.nextInt(9); row > 0; row--) {
            html.append("<tr>");
            for (int column = 0; column < columns; column++) {
                html.append(String.format(
                        Locale.ROOT,
                        "<td rowspan=%d colspan=%d>%s</td>",
                        1 + random.nextInt(8) / 7,
                        1 + random.nextInt(8) / 7,
                        CELLS.get(random.nextInt(CELLS.size()))));
            }
            html.append("</tr>");
        }
        return html.append("</table><p>说明：以上数据来自台账。</p>").toString();
    }
}
