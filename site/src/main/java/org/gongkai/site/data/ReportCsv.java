package org.gongkai.site.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.text.Csv;
import org.gongkai.site.ReleasedReport;
import org.jspecify.annotations.Nullable;

/** A report's part of the whole-column tables. Every row carries the report's id and address, codes stand beside names. */
public final class ReportCsv {
    private ReportCsv() {}

    public static byte[] funds(ReleasedReport released, String path) {
        EvaluationReport report = released.content().report();
        Csv csv = Csv.create();
        for (FundRow row : report.funds().rows()) {
            csv.row(cells(
                    released.id(),
                    path,
                    report.fiscalYear(),
                    row.source().name(),
                    row.source().label(),
                    row.label(),
                    money(row.initialBudget()),
                    money(row.adjustedBudget()),
                    money(row.planned()),
                    money(row.inPlace()),
                    money(row.spent()),
                    row.executionRatePercent(),
                    row.maxScore(),
                    row.score()));
        }
        return bytes(csv);
    }

    /** The indicator rows; the report's own download is the same with a head. */
    public static byte[] indicators(ReleasedReport released, String path) {
        EvaluationReport report = released.content().report();
        Csv csv = Csv.create();
        List<Indicator> firsts = report.scores().indicators();
        for (int i = 0; i < firsts.size(); i++) {
            indicator(firsts.get(i), String.valueOf(i + 1), 1, "", released.id(), path, report, csv);
        }
        return bytes(csv);
    }

    private static void indicator(
            Indicator indicator,
            String place,
            int level,
            String above,
            String id,
            String path,
            EvaluationReport report,
            Csv csv) {
        String names = above.isEmpty() ? indicator.name() : above + " › " + indicator.name();
        csv.row(cells(
                id,
                path,
                report.fiscalYear(),
                place,
                level,
                indicator.isLeaf() ? "是" : "否",
                indicator.code(),
                indicator.name(),
                names,
                indicator.maxScore(),
                indicator.score(),
                indicator.deduction(),
                indicator.deductionReason(),
                indicator.target() == null ? null : indicator.target().printed(),
                indicator.actual() == null ? null : indicator.actual().printed(),
                others(indicator)));
        for (int k = 0; k < indicator.children().size(); k++) {
            indicator(indicator.children().get(k), place + "." + (k + 1), level + 1, names, id, path, report, csv);
        }
    }

    /** Cells without a column of their own in one: 备注：…；数据来源：…. */
    private static @Nullable String others(Indicator indicator) {
        return indicator.otherCells().isEmpty()
                ? null
                : indicator.otherCells().stream()
                        .map(cell -> cell.column() + "：" + cell.text())
                        .collect(Collectors.joining("；"));
    }

    public static byte[] findings(ReleasedReport released, String path, boolean show) {
        Csv csv = Csv.create();
        if (show) {
            for (Finding finding : released.audit().findings()) {
                csv.row(cells(
                        released.id(),
                        path,
                        released.content().report().fiscalYear(),
                        finding.id(),
                        finding.code(),
                        finding.severity().name(),
                        finding.severity().label(),
                        finding.place(),
                        finding.message(),
                        finding.proof().rule(),
                        String.join("；", finding.proof().steps()),
                        finding.proof().result()));
            }
        }
        return bytes(csv);
    }

    private static @Nullable Object money(@Nullable Money money) {
        return money == null ? null : money.wanYuan();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static byte[] bytes(Csv csv) {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
