package org.gongkai.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.SourceFile;

/** The two real reports in the canonical format, and the files they were transcribed from. */
public final class Seeds {
    private static final String FUMIN_2025 = "530124-2025-e-ban-tong.md";
    private static final String HAINAN_2013 = "460000-2013-zheng-wu-gong-kai.md";

    private Seeds() {}

    /** Fumin county, Yunnan, 2025: a unit evaluates its own purchase of four terminals. */
    public static EvaluationReport fumin2025() {
        return MarkdownCodec.read(markdown(FUMIN_2025));
    }

    /** Hainan province, 2013: an agency evaluates the running costs of the service centre. */
    public static EvaluationReport hainan2013() {
        return MarkdownCodec.read(markdown(HAINAN_2013));
    }

    public static List<EvaluationReport> all() {
        return List.of(fumin2025(), hainan2013());
    }

    /** The names of the report files, to be read with {@link #markdown}. */
    public static List<String> files() {
        return List.of(FUMIN_2025, HAINAN_2013);
    }

    /** A report file as it is written. */
    public static String markdown(String file) {
        return new String(bytes("reports/" + file), StandardCharsets.UTF_8);
    }

    /** The file that a report was transcribed from, byte for byte. */
    public static byte[] source(EvaluationReport report) {
        SourceFile source = report.source();
        if (source == null) {
            throw new IllegalArgumentException("the report names no source file: " + report.title());
        }
        return source(source.name());
    }

    /** A source file by its name, byte for byte. */
    public static byte[] source(String name) {
        return bytes("sources/" + name);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Seeds.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such seed: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
