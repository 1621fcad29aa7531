package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.api.intake.source.Metadata;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.text.Dates;

/**
 * Where the issuer published the report: the page labels of 国办发〔2017〕47号 and the disclosure block (信息公开属性). It never becomes
 * our own publication date.
 */
final class PublicationReader {

    private final SourceDocument source;
    private final ReportDraft draft;

    PublicationReader(SourceDocument source, ReportDraft draft) {
        this.source = source;
        this.draft = draft;
    }

    /** Reads the labels; the items without those that only print the block. */
    List<Item> read(List<Item> items) {
        for (Metadata meta : source.metadata()) {
            if (meta.value().isBlank()) {
                continue;
            }
            String name = meta.name();
            if (meta.origin() == Metadata.Origin.META_TAG) {
                if (name.equalsIgnoreCase("SiteName")) {
                    put("publication.site", meta.value());
                } else if (name.equalsIgnoreCase("Url")) {
                    put("publication.address", meta.value());
                } else if (name.equalsIgnoreCase("PubDate")) {
                    date(meta.value());
                }
            } else if (meta.origin() == Metadata.Origin.DISCLOSURE_BLOCK
                    && (name.equals("发布日期") || name.equals("发布时间") || name.equals("公开日期"))) {
                date(meta.value());
            }
        }
        Set<String> labels = source.metadata().stream()
                .filter(m -> m.origin() == Metadata.Origin.DISCLOSURE_BLOCK)
                .map(Metadata::name)
                .collect(Collectors.toSet());
        return labels.size() < 3 ? items : withoutBlock(items, labels);
    }

    private void put(String field, String value) {
        draft.facts.putIfAbsent(field, Reading.certain(value, 0, 0, null));
    }

    private void date(String value) {
        Dates.findAll(value).stream()
                .findFirst()
                .ifPresent(d -> draft.facts.putIfAbsent(
                        "publication.date", new Reading<>(d.date(), 0, 0, value, Confidence.CERTAIN)));
    }

    private List<Item> withoutBlock(List<Item> items, Set<String> labels) {
        for (Metadata meta : source.metadata()) {
            if (meta.origin() == Metadata.Origin.DISCLOSURE_BLOCK) {
                draft.properties.add(Reading.certain(new FormField(meta.name(), meta.value(), List.of()), 0, 0, null));
            }
        }
        List<Item> rest = new ArrayList<>();
        for (Item item : items) {
            boolean block = item instanceof CellGrid grid
                    ? grid.boxes().stream()
                                    .filter(b -> labels.contains(Words.key(b.text())) || labelled(b.text(), labels) > 0)
                                    .count()
                            >= 3
                    : item instanceof Line line
                            && labelled(line.text(), labels) > 0
                            && line.text().length() < 400
                            && Numbering.of(line.text()).isEmpty();
            if (block) {
                draft.structure.add(new int[] {item.start(), item.end()});
            } else {
                rest.add(item);
            }
        }
        return rest;
    }

    private static int labelled(String text, Set<String> labels) {
        String joined = Words.joined(text);
        int count = 0;
        for (String label : labels) {
            if (joined.startsWith(label + "：")
                    || joined.startsWith(label + ":")
                    || joined.startsWith("[" + label + "]")
                    || joined.startsWith("【" + label + "】")) {
                count++;
            }
        }
        return count;
    }
}
