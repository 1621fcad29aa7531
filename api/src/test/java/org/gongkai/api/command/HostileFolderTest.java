package org.gongkai.api.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A folder of hostile and broken files with good ones among them, through the command line as a clerk runs it. */
@Timeout(120)
class HostileFolderTest {
    private static final Path LAYOUTS = Path.of("src/test/resources/intake");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyHostileFileGetsOneLineAndTheGoodOnesAreImported(@TempDir Path temp) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("in"));
        Map<String, String> refused = hostile(folder);
        Files.copy(LAYOUTS.resolve("self/ministry.xlsx"), folder.resolve("好1.xlsx"));
        Files.copy(LAYOUTS.resolve("self/anhui.doc"), folder.resolve("好2.doc"));
        Files.write(folder.resolve("好3.txt"), Seeds.source(Seeds.fumin2025()));
        Files.createDirectories(folder.resolve("文件夹.docx"));

        int exit =
                run("import", folder.toString(), "--data", temp.resolve("data").toString());

        assertThat(exit).isEqualTo(ExitCode.REFUSED);
        List<String> lines = err.toString()
                .lines()
                .filter(line -> !line.startsWith("导入 importing"))
                .toList();
        refused.forEach((file, reason) -> assertThat(lines.stream().filter(line -> line.contains(file)))
                .as(file)
                .singleElement()
                .asString()
                .contains(reason)
                .contains("→"));
        assertThat(lines).as("one line for each refused file and no other").hasSize(refused.size());
        assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out.toString()).contains("imported: 3 reports, 3 new").contains(refused.size() + " refusal(s)");
        assertThat(temp.resolve("passwd")).doesNotExist();
    }

    @Test
    void aDirectionMarkIsKeptAndNamed(@TempDir Path folder) throws IOException {
        String text = new String(Seeds.source(Seeds.fumin2025()), UTF_8);
        Files.writeString(folder.resolve("a.txt"), text.replaceFirst("富民县", "富\u202e民县"));

        assertThat(run("import", folder.resolve("a.txt").toString(), "--dry-run"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("富[U+202E]民县").doesNotContain("\u202e");
    }

    @Test
    void theNameOfAFileMovesNoCursorAndBreaksNoLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a\u001b[31m\nb.txt"), "没有报告");

        assertThat(run("import", folder.toString(), "--dry-run")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString().lines().filter(line -> line.contains("没有读出评价报告")))
                .singleElement()
                .asString()
                .contains("[U+001B][31m b.txt");
        assertThat(err.toString()).doesNotContain("\u001b");
    }

    /** Name of each hostile file and a part of the line that it must get. */
    private static Map<String, String> hostile(Path folder) throws Exception {
        Map<String, String> refused = new LinkedHashMap<>();
        byte[] ministry = Files.readAllBytes(LAYOUTS.resolve("self/ministry.docx"));
        put(folder, refused, "空.docx", new byte[0], "the file is empty");
        put(folder, refused, "炸弹.docx", zip("word/document.xml", "<x>" + " ".repeat(35 << 20) + "</x>"), "zip bomb");
        put(
                folder,
                refused,
                "外部实体.docx",
                zip("word/document.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"),
                "entity trick");
        put(
                folder,
                refused,
                "大笑.xlsx",
                zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>"),
                "entity trick");
        put(folder, refused, "半个.docx", Arrays.copyOf(ministry, ministry.length / 2), "damaged or cut off");
        put(folder, refused, "加密.docx", sealed(ministry), "文件已加密");
        put(folder, refused, "加密.xlsx", sealed(Files.readAllBytes(LAYOUTS.resolve("self/ministry.xlsx"))), "文件已加密");
        put(folder, refused, "加密.pdf", sealedPdf(), "加密");
        put(folder, refused, "深.html", "<table><tr><td>x".repeat(5_000).getBytes(UTF_8), "nested too deeply");
        put(folder, refused, "深.json", ("{\"title\":" + "[".repeat(100_000)).getBytes(UTF_8), "title");
        put(folder, refused, "非数.json", json("\"scores\":{\"totalScore\":NaN}"), "非数.json");
        put(folder, refused, "无穷.json", json("\"scores\":{\"totalScore\":\"1e309\"}"), "totalScore");
        put(folder, refused, "路径.json", json("\"fiscalYear\":2025,\"id\":\"../../passwd\""), "id");
        put(folder, refused, "别名.md", "---\ntitle: &a 报告\nproject: {name: *a}\n---\n".getBytes(UTF_8), "别名.md");
        put(
                folder,
                refused,
                "标签.md",
                "---\ntitle: !!java.net.URL [http://127.0.0.1:1]\n---\n".getBytes(UTF_8),
                "标签.md");
        put(folder, refused, "乱码.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 0, (byte) 0xd8}, "乱码.txt");
        put(folder, refused, "图.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "图.docx");
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("长行.txt").toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        refused.put("长行.txt", "64 MiB");
        return refused;
    }

    private static void put(Path folder, Map<String, String> refused, String name, byte[] content, String reason)
            throws IOException {
        Files.write(folder.resolve(name), content);
        refused.put(name, reason);
    }

    private static byte[] json(String member) {
        return ("{\"title\":\"报告\",\"project\":{\"name\":\"项目\"}," + member + "}").getBytes(UTF_8);
    }

    private static byte[] zip(String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] sealed(byte[] office) throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("secret");
            try (var stream = info.getEncryptor().getDataStream(ole)) {
                stream.write(office);
            }
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] sealedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private int run(String... arguments) {
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
