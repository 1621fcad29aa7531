package org.gongkai.site.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.page.Frame.Article;
import org.gongkai.site.page.Frame.Crumb;

/** Renders every page type to UTF-8 bytes. Safe for many threads. */
public final class Pages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gongkai.site.generated");

    private final Frame.Common common;

    public Pages(Frame.Common common) {
        this.common = common;
    }

    public Frame.Common common() {
        return common;
    }

    /** Everything the page of a report shows. */
    public ReportPage reportView(ReleasedReport released, Neighbours neighbours, String path, boolean draft) {
        EvaluationReport report = released.content().report();
        Conclusion conclusion =
                Conclusion.of(report, released.audit(), common.profile().show().audit());
        Frame frame = new Frame(
                common,
                path,
                report.title(),
                conclusion.sentence(),
                "",
                crumbs(report, neighbours),
                article(released),
                null);
        ReportPage.State state = draft ? ReportPage.State.DRAFT : ReportPage.State.CURRENT;
        return new ReportPage(frame, released, neighbours, conclusion, state, "");
    }

    /** The page of an earlier revision: the same page, marked, with the current one as its canonical address. */
    public ReportPage earlierView(
            ReleasedReport old, Neighbours neighbours, String path, String currentPath, Instant replacedAt) {
        EvaluationReport report = old.content().report();
        Conclusion conclusion = Conclusion.of(report, old.audit(), false);
        List<Crumb> crumbs = new ArrayList<>(crumbs(report, neighbours));
        crumbs.remove(crumbs.size() - 1);
        crumbs.add(new Crumb(report.project().name(), currentPath));
        crumbs.add(new Crumb("第 " + old.revision() + " 版（已更正）", null));
        Frame frame = new Frame(
                common,
                path,
                report.title() + "（第 " + old.revision() + " 版，已更正）",
                conclusion.sentence(),
                "",
                crumbs,
                article(old),
                null,
                currentPath);
        return new ReportPage(frame, old, neighbours, conclusion, ReportPage.State.SUPERSEDED, Say.minute(replacedAt));
    }

    private static List<Crumb> crumbs(EvaluationReport report, Neighbours neighbours) {
        String year = report.fiscalYear() == null ? "年度未提供" : report.fiscalYear() + "年";
        String yearPath = (report.fiscalYear() == null ? "undated" : report.fiscalYear()) + "/";
        String unit = report.implementingUnit() == null
                ? "单位未提供"
                : report.implementingUnit().name();
        return List.of(
                new Crumb("首页", ""),
                new Crumb(year, yearPath),
                new Crumb(unit, neighbours.unitPath()),
                new Crumb(report.project().name(), null));
    }

    private Article article(ReleasedReport released) {
        EvaluationReport report = released.content().report();
        String author = report.implementingUnit() == null
                ? null
                : report.implementingUnit().name();
        return new Article(
                report.title(),
                Say.minute(released.publishedAt()),
                common.profile().source(),
                author,
                Keywords.of(report));
    }

    public byte[] report(ReportPage page) {
        return render("page/report.jte", page);
    }

    /** Renders a template that takes one view. */
    byte[] render(String template, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(template, view, output);
        return DirectionMarks.without(output.toByteArray());
    }
}
