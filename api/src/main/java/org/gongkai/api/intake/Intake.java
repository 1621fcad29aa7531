package org.gongkai.api.intake;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.api.intake.recognition.Recogniser;
import org.gongkai.api.intake.recognition.Recognition;
import org.gongkai.api.intake.source.Container;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.JsonLines;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;

/**
 * Takes in a file as people have it and gives back the reports it holds: our own formats through their codecs, everything
 * else through reading and recognition. Nothing is stored here, and nothing outside the file is ever opened.
 *
 * <p>{@snippet :
 * IntakeResult result = Intake.standard().read(Path.of("评价报告.docx"));
 * result.reports().forEach(report -> System.out.println(report.draft().title()));
 * }
 */
public final class Intake {

    private final SourceReader reader;
    private final Recogniser recogniser = Recogniser.standard();

    private Intake(SourceReader reader) {
        this.reader = reader;
    }

    public static Intake standard() {
        return new Intake(SourceReader.standard());
    }

    /** An intake whose reader keeps other limits. */
    public static Intake with(SourceReader reader) {
        return new Intake(reader);
    }

    /**
     * Reads a file.
     *
     * @throws IntakeException where the file can't be taken in: one line with file, place, reason and remedy
     */
    public IntakeResult read(Path file) {
        Path name = file.getFileName();
        return read(name == null ? file.toString() : name.toString(), reader.bytesOf(file));
    }

    /** Reads the content of a file; the name is shown to people and compared with the content. */
    public IntakeResult read(String fileName, byte[] content) {
        Container container = reader.detect(fileName, content);
        if (container.canonical()) {
            return new IntakeResult(fileName, container, canonical(fileName, container, content), null);
        }
        SourceDocument source = reader.read(fileName, content);
        List<IntakeResult.Report> reports = new ArrayList<>();
        for (Recognition recognition : reader.timed(fileName, () -> recognise(fileName, source))) {
            reports.add(new IntakeResult.Report(
                    recognition.draft(), recognition.notes(), recognition.unplaced(), recognition.coverage()));
        }
        return new IntakeResult(fileName, container, reports, source);
    }

    /** A text that recognition can't cope with must not stop the files after it. */
    private List<Recognition> recognise(String fileName, SourceDocument source) {
        try {
            return recogniser.recognise(source);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IntakeException(
                    fileName,
                    null,
                    "识别时出错 / recognition failed (" + e.getClass().getSimpleName() + ")",
                    "请把文件交给维护人员；也可以先另存为 .docx 再试 / give the file to the maintainers, or save it as .docx and try again");
        }
    }

    private static List<IntakeResult.Report> canonical(String fileName, Container container, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            List<EvaluationReport> reports = new ArrayList<>();
            switch (container) {
                case CANONICAL_MARKDOWN -> reports.add(MarkdownCodec.read(text));
                case CANONICAL_JSON -> reports.add(JsonCodec.read(text));
                default -> JsonLines.read(new StringReader(text), reports::add);
            }
            return reports.stream().map(IntakeResult.Report::asWritten).toList();
        } catch (FormatException e) {
            throw new IntakeException(fileName, e.place(), e.problem(), "请按提示改正后再导入 / correct it and import again");
        } catch (IOException e) {
            throw new IntakeException(
                    fileName, null, "读不出来 / can't be read", "请检查文件是否完整 / check that the file is whole");
        }
    }
}
