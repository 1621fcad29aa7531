package org.gongkai.api.intake.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongkai.api.intake.recognition.Coverage;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.report.EvaluationReport;

/**
 * Writes the review page of one file: the original on the left with every stretch marked, what was read from it on the
 * right, findings with their arithmetic below. The page loads nothing and runs nothing; links inside it lead from a value
 * to its place and back.
 */
public final class ReviewPage {

    private ReviewPage() {}

    /** The page as HTML. */
    public static String of(SourceDocument source, List<ReviewedReport> reports) {
        Marks marks = new Marks(reports);
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "zh-CN").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.open("meta", "name", "robots", "content", "noindex");
        html.element("title", "核对：" + source.fileName());
        html.open("style").raw(styleSheet()).close("style").close("head").open("body");
        html.element("a", "跳到读出的内容", "class", "skip", "href", "#structure");
        summary(source, reports, html);
        Html structure = structure(reports, marks);
        html.open("main").open("section", "class", "original", "aria-label", "原文", "tabindex", "0");
        html.element("h2", "原文");
        new OriginalPane(source, marks, structure, html).write();
        html.close("section");
        html.open("section", "class", "structure", "id", "structure", "aria-label", "读出的内容", "tabindex", "0");
        html.raw(structure.toString());
        html.close("section").close("main").close("body").close("html");
        return html.toString();
    }

    private static Html structure(List<ReviewedReport> reports, Marks marks) {
        Html html = new Html();
        for (int i = 0; i < reports.size(); i++) {
            String number = reports.size() > 1 ? (i + 1) + ". " : "";
            html.element("h2", number + name(reports.get(i)));
            new StructurePane(i, reports.get(i), marks, html).write();
            new RemarksPane(i, reports.get(i), marks, html).write();
        }
        return html;
    }

    private static void summary(SourceDocument source, List<ReviewedReport> reports, Html html) {
        html.open("header").element("h1", "核对：" + source.fileName());
        html.element(
                "p",
                source.container().label() + (source.encoding() == null ? "" : " · " + source.encoding())
                        + " · SHA-256 "
                        + source.sha256()
                                .substring(0, Math.min(16, source.sha256().length())) + "… · 读出 "
                        + reports.size() + " 份报告");
        for (ReviewedReport report : reports) {
            Coverage coverage = report.recognition().coverage();
            AuditResult audit = report.audit();
            html.element(
                    "p",
                    name(report) + "：文字 " + coverage.characters() + " 字，已归入 "
                            + coverage.percent().toPlainString() + "%，未归入 " + coverage.unplaced() + " 字；识别说明 "
                            + report.recognition().notes().size() + " 条；核查 "
                            + audit.count(Severity.ERROR) + " 个错误、"
                            + audit.count(Severity.WARNING) + " 个提醒、"
                            + audit.count(Severity.QUESTION) + " 个疑问、"
                            + audit.count(Severity.IMPORT_QUALITY) + " 个导入质量问题");
        }
        html.open("p", "class", "key").text("标记：");
        for (Mark.Kind kind : List.of(Mark.Kind.VALUE, Mark.Kind.DOUBTFUL, Mark.Kind.UNPLACED)) {
            html.element("span", kind.label(), "class", kind.css()).text("　");
        }
        html.text("点左边的文字看读成了什么，点右边的值看它在原文哪里。").close("p").close("header");
    }

    /** The title, with the project where the title doesn't name it: several forms of a file share one title. */
    private static String name(ReviewedReport report) {
        EvaluationReport draft = report.recognition().draft();
        String project = draft.project().name();
        return draft.title().contains(project) ? draft.title() : draft.title() + " · " + project;
    }

    private static String styleSheet() {
        try (InputStream in = ReviewPage.class.getResourceAsStream("review.css")) {
            return new String(Objects.requireNonNull(in, "review.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
