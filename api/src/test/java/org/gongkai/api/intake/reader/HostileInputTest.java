package org.gongkai.api.intake.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.intake.source.Limits;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile files end in one line, in bounded time; the next file is read as if nothing had been. */
@Timeout(20)
class HostileInputTest {

    @Test
    void aTableWiderThanAnySheetIsRefusedAsSuch() {
        byte[] wide = ("一级指标,得分".repeat(20_000) + "\n" + "1,".repeat(20_000)).getBytes(UTF_8);
        assertThatThrownBy(() -> SourceReader.standard().read("wide.csv", wide))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("16384")
                .hasMessageContaining("too wide");
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(Refusals.of("空.docx", new byte[0])).startsWith("空.docx: 空文件");
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() {
        byte[] bomb = Docx.of("<!--" + "0".repeat(40 * 1024 * 1024) + "-->").bytes();

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(Refusals.of("炸弹.docx", bomb)).contains("word/document.xml").contains("zip bomb");
    }

    @Test
    void manySmallPartsAreRefused() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i <= Limits.STANDARD.parts(); i++) {
            parts.put("word/document" + i + ".xml", "");
        }
        assertThat(Refusals.of("许多.docx", Docx.zip(parts))).contains("too many parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/evil.dtd\"><x/>"
            })
    void entityTricksAreRefused(String xml) {
        Map<String, String> word = Map.of("word/document.xml", xml);
        Map<String, String> excel = Map.of("xl/workbook.xml", xml, "[Content_Types].xml", "<Types/>");

        assertThat(Refusals.of("实体.docx", Docx.zip(word))).contains("entity trick");
        assertThat(Refusals.of("实体.xlsx", Docx.zip(excel))).contains("entity trick");
    }

    @Test
    void deepNestingIsRefusedInEveryContainer() {
        String tables = "<w:tbl><w:tr><w:tc>".repeat(2_000) + "</w:tc></w:tr></w:tbl>".repeat(2_000);

        assertThat(Refusals.of("深.html", "<table><tr><td>x<b>y</b>".repeat(5_000)))
                .contains("nested too deeply");
        assertThat(Refusals.of("深.docx", Docx.of(tables).bytes())).contains("nested too deeply");
    }

    @Test
    void aLineOfAHundredMebibytesIsRefusedAndALongOneIsRead() {
        byte[] huge = new byte[100 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');

        assertThat(Refusals.of("长.txt", huge)).contains("64 MiB");
        assertThat(Refusals.of("长.txt", Arrays.copyOf(huge, 20 * 1024 * 1024))).contains("too much text");
        assertThat(SourceReader.standard()
                        .read("长.txt", Arrays.copyOf(huge, 5_000_000))
                        .plainText())
                .hasSize(5_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f/merged.docx", "f/merged.xlsx", "f/merged.doc", "f/merged.xls"})
    void aFileCutInHalfIsRefused(String path) {
        byte[] whole = Layouts.bytes(path);

        assertThat(Refusals.of("半.bin", Arrays.copyOf(whole, whole.length / 2))).contains("damaged or cut off");
    }

    @Test
    void aPdfCutInHalfIsReadAsFarAsItGoesAndSaysSo() {
        byte[] whole = Layouts.bytes("f/merged.pdf");
        SourceDocument document = SourceReader.standard().read("半.pdf", Arrays.copyOf(whole, whole.length / 2));

        assertThat(document.notes()).extracting(SourceNote::kind).contains(SourceNote.Kind.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"self/ministry.docx", "self/ministry.xlsx", "self/anhui.doc", "self/anhui.xls", "self/hebei.pdf"
            })
    void flippedBytesNeverEndInAnythingElse(String path) {
        byte[] whole = Layouts.bytes(path);
        Random random = new Random(20260101);
        SourceReader reader = SourceReader.within(Limits.STANDARD.withTime(Duration.ofSeconds(5)));
        for (int round = 0; round < 12; round++) {
            byte[] bruised = whole.clone();
            for (int i = 0; i < 12; i++) {
                bruised[random.nextInt(bruised.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(reader.read("伤.bin", bruised).plainText()).isNotBlank();
            } catch (IntakeException refused) {
                assertThat(refused.getMessage()).doesNotContain("\n");
            }
        }
    }

    @Test
    void encryptedOfficeFilesSaySo() throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("secret");
            try (var sealed = info.getEncryptor().getDataStream(ole)) {
                sealed.write(Docx.of(Docx.p("正文")).bytes());
            }
            ole.writeFilesystem(out);
            assertThat(Refusals.of("密.docx", out.toByteArray())).contains("文件已加密");
        }
    }

    @Test
    void anOldWorkbookWithAPasswordSaysSo() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("正文");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            workbook.write(out);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(Refusals.of("密.xls", out.toByteArray())).contains("文件已加密");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void namesNeverLeadOutOfTheFolder() {
        SourceDocument document = SourceReader.standard().read("../../etc/passwd.txt", "正文".getBytes(UTF_8));

        assertThat(document.fileName()).isEqualTo("passwd.txt");
    }

    @Test
    void aPartWithAPathLikeNameIsOnlyAName() {
        SourceDocument document = SourceReader.standard()
                .read(
                        "路.docx",
                        Docx.of(Docx.p("正文")).raw("../../evil.xml", "<x/>").bytes());

        assertThat(document.plainText()).isEqualTo("正文");
    }

    @Test
    void aWrongExtensionIsReadByItsContentAndNoted() {
        SourceDocument document =
                SourceReader.standard().read("自评表.xls", "<html><table><tr><td>得分<td>94</table>".getBytes(UTF_8));

        assertThat(document.tables()).hasSize(1);
        assertThat(document.notes()).extracting(SourceNote::kind).containsExactly(SourceNote.Kind.WRONG_EXTENSION);
    }

    @Test
    void picturesArchivesAndUnknownBytesAreNamed() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);

        assertThat(Refusals.of("扫描.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("OCR");
        assertThat(Refusals.of("包.docx", Docx.zip(Map.of("a.txt", "x")))).contains("zip archive");
        assertThat(Refusals.of("噪.txt", noise)).contains("不支持");
    }

    @Test
    void readingStopsWhenItsTimeIsOver() {
        SourceReader hurried = SourceReader.within(Limits.STANDARD.withTime(Duration.ofMillis(1)));
        long start = System.nanoTime();

        assertThat(Refusals.of(
                        hurried, "慢.html", "<p>绩效<b>评价</b>".repeat(200_000).getBytes(UTF_8)))
                .contains("超过读取时限");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void ourOwnFormatsAreLeftToTheirCodec() {
        assertThat(Refusals.of("a.json", "{\"id\": \"x\"}")).contains("Gongkai JSON");
        assertThat(Refusals.of("a.md", "---\nid: x\n---\n# 报告\n")).contains("Gongkai Markdown");
        assertThat(Refusals.of("a.jsonl", "{\"id\": 1}\n{\"id\": 2}\n")).contains("JSON lines");
    }
}
