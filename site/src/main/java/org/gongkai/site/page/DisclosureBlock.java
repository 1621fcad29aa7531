package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.page.Views.Line;
import org.jspecify.annotations.Nullable;

/** The disclosure block 信息公开属性: this portal's labels in its order, empty fields left out. */
final class DisclosureBlock {
    private DisclosureBlock() {}

    static List<Line> of(ReleasedReport released, SiteProfile profile) {
        List<Line> lines = new ArrayList<>();
        for (SiteProfile.DisclosureField field : profile.disclosure()) {
            Views.add(lines, field.label(), value(field, released, profile));
        }
        return lines;
    }

    private static @Nullable String value(
            SiteProfile.DisclosureField field, ReleasedReport released, SiteProfile profile) {
        EvaluationReport report = released.content().report();
        return switch (field.field()) {
            case INDEX -> indexNumber(released, profile);
            case ISSUER -> profile.source();
            case TITLE -> report.title();
            case PUBLICATION_DATE -> Say.day(released.firstPublishedAt());
            case DOCUMENT_DATE -> {
                PartialDate date = report.evaluation().reportDate();
                yield date == null ? null : date.toString();
            }
            case KEYWORDS -> field.value() != null ? field.value() : String.join(" ", Keywords.of(report));
            case VALIDITY, NUMBER, TOPIC, OPENNESS, REGISTRY, APPROVAL -> field.value();
        };
    }

    /** 索引号: code of the unit, month of publication, the permanent id; issued once since none of them ever changes. */
    private static String indexNumber(ReleasedReport released, SiteProfile profile) {
        Organisation unit = released.content().report().implementingUnit();
        String code = unit != null && unit.code() != null ? unit.code() : profile.indexPrefix();
        String month = Say.day(released.firstPublishedAt()).substring(0, 7).replace("-", "");
        return code + "/" + month + "-" + released.id();
    }
}
