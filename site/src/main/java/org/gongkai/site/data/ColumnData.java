package org.gongkai.site.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.text.Csv;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Say;
import org.gongkai.site.page.Views;

/** The files that describe the whole column: table of reports, catalogue, metadata, sitemap, robots, fingerprints. */
public final class ColumnData {
    private final SiteProfile profile;

    public ColumnData(SiteProfile profile) {
        this.profile = profile;
    }

    /** The files that the page of open data offers. */
    public static List<Views.DataFile> files() {
        List<Views.DataFile> files = new ArrayList<>();
        for (Table table : Table.all()) {
            files.add(new Views.DataFile(
                    table.path(),
                    table.title(),
                    "CSV",
                    String.join(
                            "、",
                            table.columns().stream().map(Table.Column::name).toList())));
        }
        files.add(new Views.DataFile("data/reports.json", "报告", "JSON", "与 reports.csv 相同的字段"));
        files.add(new Views.DataFile("data/README.txt", "说明", "文本", "字段、单位、许可"));
        files.add(new Views.DataFile("data/csv-metadata.json", "表格元数据", "CSVW", "各表各列的含义和类型"));
        files.add(new Views.DataFile("data/catalog.jsonld", "数据目录", "DCAT 3（JSON-LD）", "供数据平台收割"));
        files.add(new Views.DataFile("data/fingerprints.txt", "指纹", "文本", "每个版本的指纹、编号、版本和地址"));
        files.add(new Views.DataFile("feed.atom", "订阅", "Atom", "最新发布、更正与撤回"));
        files.add(new Views.DataFile("manifest.tsv", "清单", "TSV", "全部文件的校验码，存档用"));
        return files;
    }

    /** A report's line of the table of reports. */
    public static byte[] csvLine(ReportRow row) {
        return Csv.create().row(cells(row)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> cells(ReportRow row) {
        return new ArrayList<>(Arrays.asList(
                row.id(),
                row.path(),
                row.year(),
                row.title(),
                row.projectName(),
                row.unit().name(),
                row.department().name(),
                row.agency().name(),
                row.regionCode(),
                row.regionName(),
                row.kind(),
                row.score(),
                row.grade() == null ? null : row.grade().name(),
                row.gradeLabel(),
                row.budget() == null ? null : row.budget().wanYuan(),
                row.spent() == null ? null : row.spent().wanYuan(),
                row.executionRate() == null ? null : Say.plain(row.executionRate()),
                row.errors(),
                row.warnings(),
                row.questions(),
                row.unsupported(),
                Say.machine(row.firstPublished()),
                Say.machine(row.published()),
                row.revision(),
                row.fingerprint()));
    }

    /** The same as JSON: an object with the column names of the table. */
    public static byte[] jsonObject(ReportRow row) {
        List<Object> cells = cells(row);
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null && !cell.toString().isEmpty()) {
                object.put(Table.REPORTS.columns().get(i).name(), cell);
            }
        }
        return JsonCodec.write(object).getBytes(StandardCharsets.UTF_8);
    }

    /** What the tables mean, for people. */
    public byte[] readme() {
        StringBuilder out = new StringBuilder();
        out.append(profile.column().name())
                .append(" 开放数据\n")
                .append(profile.source())
                .append("\n\n");
        out.append("许可：").append(profile.licence().name());
        if (profile.licence().href() != null) {
            out.append(" ").append(profile.licence().href());
        }
        out.append("\n编码：CSV 为 UTF-8（带 BOM），逗号分隔，CRLF 换行。\n单位：金额万元，分值分，比率百分数。\n");
        out.append("空格子表示报告没有提供，不是零。以 = + - @ 开头的文字前加了单引号，防止被当作公式。\n");
        for (Table table : Table.all()) {
            out.append("\n")
                    .append(table.path())
                    .append("：")
                    .append(table.title())
                    .append("\n");
            for (Table.Column column : table.columns()) {
                out.append("  ")
                        .append(column.name())
                        .append("：")
                        .append(column.about())
                        .append("\n");
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** CSVW metadata (W3C, Metadata Vocabulary for Tabular Data). */
    public byte[] csvMetadata() {
        List<Object> tables = new ArrayList<>();
        for (Table table : Table.all()) {
            List<Object> columns = new ArrayList<>();
            for (Table.Column column : table.columns()) {
                columns.add(
                        ordered("titles", column.name(), "datatype", column.type(), "dc:description", column.about()));
            }
            tables.add(ordered(
                    "url",
                    table.path().substring("data/".length()),
                    "dc:title",
                    table.title(),
                    "tableSchema",
                    ordered("columns", columns)));
        }
        Map<String, Object> root = ordered(
                "@context",
                List.of("http://www.w3.org/ns/csvw", ordered("@language", "zh-CN")),
                "dc:license",
                licence(),
                "dialect",
                ordered("encoding", "utf-8", "header", true),
                "tables",
                tables);
        return JsonCodec.writePretty(root).getBytes(StandardCharsets.UTF_8);
    }

    /** DCAT 3 catalogue in JSON-LD. */
    public byte[] catalogue(Collection<ReportRow> rows) {
        String base = profile.site().baseUrl().toString();
        String issued = rows.stream()
                .map(ReportRow::firstPublished)
                .min(java.util.Comparator.naturalOrder())
                .map(Say::machine)
                .orElse("");
        String modified = rows.stream()
                .map(ReportRow::published)
                .max(java.util.Comparator.naturalOrder())
                .map(Say::machine)
                .orElse("");
        List<Integer> years = rows.stream()
                .map(ReportRow::year)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<Object> datasets = new ArrayList<>();
        for (Table table : Table.all()) {
            Map<String, Object> dataset = ordered(
                    "@id",
                    base + table.path() + "#dataset",
                    "@type",
                    List.of("dcat:Dataset", "schema:Dataset"),
                    "dct:title",
                    profile.column().name() + "：" + table.title(),
                    "dct:description",
                    profile.column().description(),
                    "dct:publisher",
                    ordered("@type", "foaf:Organization", "foaf:name", profile.source()),
                    "dct:language",
                    "zh-CN",
                    "dcat:keyword",
                    profile.column().keywords(),
                    "dct:issued",
                    issued,
                    "dct:modified",
                    modified,
                    "dct:license",
                    licence(),
                    "dcat:distribution",
                    List.of(ordered(
                            "@type",
                            "dcat:Distribution",
                            "dcat:downloadURL",
                            ordered("@id", base + table.path()),
                            "dcat:mediaType",
                            "text/csv",
                            "dct:conformsTo",
                            ordered("@id", base + "data/csv-metadata.json"))));
            if (!years.isEmpty()) {
                dataset.put(
                        "dct:temporal",
                        ordered(
                                "@type",
                                "dct:PeriodOfTime",
                                "dcat:startDate",
                                years.get(0) + "-01-01",
                                "dcat:endDate",
                                years.get(years.size() - 1) + "-12-31"));
            }
            datasets.add(dataset);
        }
        Map<String, Object> root = ordered(
                "@context",
                ordered(
                        "dcat",
                        "http://www.w3.org/ns/dcat#",
                        "dct",
                        "http://purl.org/dc/terms/",
                        "foaf",
                        "http://xmlns.com/foaf/0.1/",
                        "schema",
                        "https://schema.org/"),
                "@id",
                base + "data/catalog.jsonld",
                "@type",
                "dcat:Catalog",
                "dct:title",
                profile.column().name(),
                "dct:publisher",
                ordered("@type", "foaf:Organization", "foaf:name", profile.source()),
                "foaf:homepage",
                ordered("@id", base),
                "dcat:dataset",
                datasets);
        return JsonCodec.writePretty(root).getBytes(StandardCharsets.UTF_8);
    }

    private String licence() {
        return profile.licence().href() == null
                ? profile.licence().name()
                : profile.licence().href();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Addresses for search engines, 45,000 to a file; the first file is the index where there are several. */
    public Map<String, byte[]> sitemaps(Collection<String> pages, Map<String, String> modified) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(pages);
        int size = 45_000;
        int parts = Math.max(1, (all.size() + size - 1) / size);
        StringBuilder index = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (int part = 0; part < parts; part++) {
            StringBuilder xml = new StringBuilder(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for (String page : all.subList(part * size, Math.min(all.size(), (part + 1) * size))) {
                xml.append("<url><loc>")
                        .append(profile.site().baseUrl())
                        .append(page)
                        .append("</loc>");
                String day = modified.get(page);
                if (day != null) {
                    xml.append("<lastmod>").append(day).append("</lastmod>");
                }
                xml.append("</url>\n");
            }
            xml.append("</urlset>\n");
            String name = parts == 1 ? "sitemap.xml" : "sitemap-" + (part + 1) + ".xml";
            files.put(name, xml.toString().getBytes(StandardCharsets.UTF_8));
            index.append("<sitemap><loc>")
                    .append(profile.site().baseUrl())
                    .append(name)
                    .append("</loc></sitemap>\n");
        }
        if (parts > 1) {
            files.put(
                    "sitemap.xml", index.append("</sitemapindex>\n").toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    public byte[] robots() {
        return ("User-agent: *\nAllow: /\nSitemap: " + profile.site().baseUrl() + "sitemap.xml\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
