package org.gongkai.api.intake.recognition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.report.Indicator;

/** Text in, recognition out: what every test of this package begins with. */
final class Printed {

    private Printed() {}

    static SourceDocument text(String text) {
        return SourceReader.standard().read("report.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static SourceDocument html(String body) {
        return SourceReader.standard()
                .read(
                        "report.html",
                        ("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>")
                                .getBytes(StandardCharsets.UTF_8));
    }

    static Recognition recognise(String text) {
        return Recogniser.standard().recognise(text(text)).get(0);
    }

    static Recognition recogniseHtml(String body) {
        return Recogniser.standard().recognise(html(body)).get(0);
    }

    static List<Recognition> all(SourceDocument document) {
        return Recogniser.standard().recognise(document);
    }

    static Optional<Indicator> indicator(Recognition recognition, String name) {
        return recognition
                .draft()
                .scores()
                .walk()
                .filter(i -> i.name().equals(name))
                .findFirst();
    }
}
