package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.api.intake.source.Container;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.intake.source.Limits;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;

/**
 * Reads a report's file, whatever kind it is, into a {@link SourceDocument}. The kind is found from the content. Time and
 * memory are bounded by {@link Limits}; a file that can't be read ends in one {@link IntakeException}.
 */
public final class SourceReader {

    private final Limits limits;

    private SourceReader(Limits limits) {
        this.limits = limits;
    }

    public static SourceReader standard() {
        return new SourceReader(Limits.STANDARD);
    }

    public static SourceReader within(Limits limits) {
        return new SourceReader(limits);
    }

    /** Reads a file. */
    public SourceDocument read(Path path) {
        return read(nameOf(path), bytesOf(path));
    }

    /** Reads a file's content; the name is only shown, and compared with what the content says. */
    public SourceDocument read(String fileName, byte[] content) {
        RawFile file = raw(fileName, content);
        return Worker.run(file, () -> {
            Container container = Detector.detect(file);
            if (container.canonical()) {
                throw file.refuse(
                        null,
                        "这是本系统自己的格式 / this is Gongkai's own format (" + container.label() + ")",
                        "它由编解码器读取，不经过文档识别 / it is read by its codec, not by a document reader");
            }
            return readAs(container, file);
        });
    }

    /**
     * Does more work on a file within the same limit of time. The work should end soon when its thread is interrupted; work
     * that doesn't is left behind.
     */
    public <T> T timed(String fileName, Callable<T> work) {
        return Worker.run(raw(fileName, new byte[0]), Worker.Step.UNDERSTANDING, work);
    }

    /** The kind of file, from its content; throws when it is none we read. */
    public Container detect(String fileName, byte[] content) {
        RawFile file = raw(fileName, content);
        return Worker.run(file, () -> Detector.detect(file));
    }

    /** The bytes of a file that isn't larger than the limit. */
    public byte[] bytesOf(Path path) {
        String name = nameOf(path);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1));
            if (bytes.length > limits.fileBytes()) {
                throw tooLarge(name);
            }
            return bytes;
        } catch (IOException e) {
            throw new IntakeException(
                    name,
                    null,
                    "文件打不开 / the file can't be opened (" + e.getClass().getSimpleName() + ")",
                    "请检查路径和读取权限 / check the path and the permission to read");
        }
    }

    private RawFile raw(String fileName, byte[] content) {
        String name = baseName(fileName);
        if (content.length > limits.fileBytes()) {
            throw tooLarge(name);
        }
        return new RawFile(name, content, limits, new Deadline(limits.time()));
    }

    private SourceDocument readAs(Container container, RawFile file) throws Exception {
        SourceDocumentBuilder builder =
                new SourceDocumentBuilder(file.name(), sha256(file.bytes()), container, limits, file.deadline());
        noteWrongExtension(file.name(), container, builder);
        readerOf(container).read(file, builder);
        if (!builder.hasText()) {
            throw file.refuse(
                    null,
                    "文件里没有文字 / there is no text in the file",
                    "若内容是图片，请先做文字识别（OCR）再导入 / if it holds pictures, run OCR first");
        }
        return builder.build();
    }

    private static ContainerReader readerOf(Container container) {
        return switch (container) {
            case PDF -> new PdfReader();
            case DOCX -> new DocxReader();
            case DOC -> new DocReader();
            case XLSX -> new XlsxReader();
            case XLS -> new XlsReader();
            case HTML -> new HtmlReader();
            case TEXT -> new TextReader();
            case CSV -> new CsvReader();
            default -> throw new IllegalArgumentException(container.label());
        };
    }

    private IntakeException tooLarge(String name) {
        long mib = limits.fileBytes() / (1024 * 1024);
        return new IntakeException(
                name,
                null,
                "文件超过 " + mib + " MiB / the file is larger than " + mib + " MiB",
                "请去掉图片或拆成几个文件再导入 / remove pictures or split the file");
    }

    private static void noteWrongExtension(String name, Container container, SourceDocumentBuilder builder) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean fits =
                switch (container) {
                    case HTML -> extension.equals("html") || extension.equals("htm") || extension.equals("shtml");
                    case TEXT, CSV -> true;
                    case DOC -> extension.equals("doc") || extension.equals("wps") || extension.equals("dot");
                    case XLS -> extension.equals("xls") || extension.equals("et");
                    case DOCX -> extension.equals("docx") || extension.equals("docm");
                    case XLSX -> extension.equals("xlsx") || extension.equals("xlsm");
                    default -> extension.equals(container.name().toLowerCase(Locale.ROOT));
                };
        if (!fits && name.contains(".")) {
            builder.note(
                    SourceNote.Kind.WRONG_EXTENSION,
                    "扩展名是 ." + extension + "，内容是 " + container.label() + " / the name says ." + extension
                            + ", the content is " + container.label());
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return baseName(name == null ? path.toString() : name.toString());
    }

    /** A name never carries folders: {@code ../../x.docx} is {@code x.docx}. */
    private static String baseName(String name) {
        String flat = name.replace('\\', '/');
        String base = flat.substring(flat.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return base.isBlank() || base.equals("..") || base.equals(".") ? "unnamed" : base;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
