package org.gongkai.site.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.site.page.ColumnPages;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Summary;

/**
 * The index: documents numbered latest first; terms spread over shards by a hash that the page's script computes too; each
 * shard an object of term to gaps between document numbers. Filters are one small file of columns, document texts come
 * in blocks.
 *
 * <p>Files: {@code meta.json} (counts), {@code filters.json}, {@code docs/N.json}, {@code terms/N.json}.
 */
public final class SearchIndex {
    /** Documents in one block of texts. */
    static final int BLOCK = 100;

    private static final int POSTINGS_PER_SHARD = 6_000;

    private final List<ReportRow> rows;
    private final Map<String, Postings> terms = new TreeMap<>();
    private int postings;

    private static final class Postings {
        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }

    /** @param rows documents, latest first */
    public SearchIndex(List<ReportRow> rows) {
        this.rows = rows;
    }

    /** Adds the terms of a document; documents come in the order of the rows. */
    public void add(int number, List<String> documentTerms) {
        for (String term : documentTerms) {
            terms.computeIfAbsent(term, key -> new Postings()).add(number);
            postings++;
        }
    }

    /** Writes every file; names are relative to the index. */
    public void write(Iterable<String> indicatorCodes, BiConsumer<String, byte[]> out) {
        int shards = Integer.highestOneBit(Math.max(1, postings / POSTINGS_PER_SHARD));
        StringBuilder[] texts = new StringBuilder[shards];
        for (Map.Entry<String, Postings> entry : terms.entrySet()) {
            int shard = hash(entry.getKey()) & (shards - 1);
            StringBuilder text = texts[shard];
            if (text == null) {
                text = new StringBuilder("{");
                texts[shard] = text;
            } else {
                text.append(",\n");
            }
            text.append('"').append(entry.getKey()).append("\":[");
            int before = 0;
            Postings list = entry.getValue();
            for (int i = 0; i < list.size; i++) {
                if (i > 0) {
                    text.append(',');
                }
                text.append(list.numbers[i] - before);
                before = list.numbers[i];
            }
            text.append(']');
        }
        for (int i = 0; i < shards; i++) {
            String text = texts[i] == null ? "{}" : texts[i].append("}").toString();
            out.accept("terms/" + i + ".json", text.getBytes(StandardCharsets.UTF_8));
        }
        for (int start = 0; start < rows.size(); start += BLOCK) {
            out.accept(
                    "docs/" + start / BLOCK + ".json",
                    block(rows.subList(start, Math.min(rows.size(), start + BLOCK))));
        }
        out.accept("filters.json", filters());
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("documents", rows.size());
        meta.put("block", BLOCK);
        meta.put("shards", shards);
        meta.put("indicators", indicators(indicatorCodes));
        out.accept("meta.json", bytes(meta));
    }

    private static List<Object> indicators(Iterable<String> codes) {
        List<Object> list = new ArrayList<>();
        for (String code : codes) {
            CanonicalIndicator known = IndicatorCatalogue.standard().find(code).orElse(null);
            if (known != null) {
                list.add(
                        List.of(known.name(), "indicators/" + ColumnPages.key(code) + "/", List.copyOf(known.names())));
            }
        }
        return list;
    }

    private static byte[] block(List<ReportRow> rows) {
        List<Object> docs = new ArrayList<>();
        for (ReportRow row : rows) {
            docs.add(List.of(
                    row.title(), row.path(), row.yearLabel(), row.unit().name(), row.sentence(), row.isCorrected()));
        }
        return bytes(docs);
    }

    private byte[] filters() {
        Map<String, Integer> units = new LinkedHashMap<>();
        Map<String, Integer> regions = new LinkedHashMap<>();
        List<Object> years = new ArrayList<>();
        List<Object> grades = new ArrayList<>();
        List<Object> unitOf = new ArrayList<>();
        List<Object> regionOf = new ArrayList<>();
        for (ReportRow row : rows) {
            years.add(row.yearKey());
            grades.add(Summary.gradeKey(row.grade()));
            unitOf.add(Stream.of(row.department(), row.unit())
                    .filter(ReportRow.Party::known)
                    .map(party -> units.computeIfAbsent(party.name(), key -> units.size()))
                    .distinct()
                    .toList());
            regionOf.add(regions.computeIfAbsent(row.regionName(), key -> regions.size()));
        }
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("years", years);
        filters.put("grades", grades);
        filters.put("unitNames", List.copyOf(units.keySet()));
        filters.put("units", unitOf);
        filters.put("regionNames", List.copyOf(regions.keySet()));
        filters.put("regions", regionOf);
        return bytes(filters);
    }

    private static byte[] bytes(Object value) {
        return JsonCodec.write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** FNV-1a over UTF-16 code units, 32 bits: the same three lines stand in the script. */
    static int hash(String term) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
