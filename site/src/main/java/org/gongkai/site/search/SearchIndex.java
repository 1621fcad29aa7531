package org.gongkai.site.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.site.page.ColumnPages;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Summary;

/**
 * The index: documents numbered in the order in which they were first published, so that a new one changes no other's
 * number; terms spread over shards by a hash that the page's script computes too; each shard an object of term to gaps
 * between document numbers. Filters are one small file of columns, document texts come in blocks.
 *
 * <p>Files: {@code meta} (counts, and the names of the others), {@code filters}, {@code docs/N}, {@code terms/N}, each with
 * its checksum in its name: an unchanged one stays where it is, and no cache mixes two builds.
 */
public final class SearchIndex {
    /** Documents in one block of texts. */
    static final int BLOCK = 100;

    private static final int POSTINGS_PER_SHARD = 6_000;
    /** Of a number and the comma after it. */
    private static final int MAX_DIGITS = 11;

    /** The page shows the highest number first: among those of one moment the lists' order of ids. */
    private static final Comparator<ReportRow> NUMBERED = Comparator.comparing(ReportRow::firstPublished)
            .thenComparing(Comparator.comparing(ReportRow::id).reversed());

    private final List<ReportRow> rows;
    private final IntFunction<String> text;
    /** Where the documents of each term begin in {@link #documents}, by number of the term; the end after the last. */
    private final int[] starts;

    private final int[] documents;

    /**
     * Sorts the documents by term.
     *
     * @param rows documents, in any order
     * @param numbers how many numbers terms may have, from 0
     * @param text the term of a number
     * @param terms numbers of the distinct terms of each document, by its id
     */
    public SearchIndex(List<ReportRow> rows, int numbers, IntFunction<String> text, Function<String, int[]> terms) {
        this.rows = new ArrayList<>(rows);
        this.rows.sort(NUMBERED);
        this.text = text;
        this.starts = new int[numbers + 1];
        for (ReportRow row : this.rows) {
            for (int term : terms.apply(row.id())) {
                starts[term + 1]++;
            }
        }
        for (int term = 0; term < numbers; term++) {
            starts[term + 1] += starts[term];
        }
        this.documents = new int[starts[numbers]];
        int[] free = Arrays.copyOf(starts, numbers);
        for (int i = 0; i < rows.size(); i++) {
            for (int term : terms.apply(this.rows.get(i).id())) {
                documents[free[term]++] = i;
            }
        }
    }

    /** Where the files go. */
    public interface Out {
        /**
         * Puts a file where its name says what is in it.
         *
         * @param stem the beginning of its name, relative to the index
         * @return what of its bytes is in its name: it is {@code stem-RETURNED.json}
         */
        String put(String stem, byte[] bytes) throws IOException;
    }

    /**
     * Writes every file.
     *
     * @return what of its bytes is in the name of {@code meta}, by which the page finds all others
     */
    public String write(Iterable<String> indicatorCodes, Out out) throws IOException {
        int shards = Integer.highestOneBit(Math.max(1, documents.length / POSTINGS_PER_SHARD));
        List<List<Term>> byShard = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            byShard.add(new ArrayList<>());
        }
        for (int term = 0; term + 1 < starts.length; term++) {
            if (starts[term + 1] > starts[term]) {
                Term used = new Term(text.apply(term), starts[term], starts[term + 1]);
                byShard.get(hash(used.text()) & (shards - 1)).add(used);
            }
        }
        List<String> termNames = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            termNames.add(out.put("terms/" + i, shard(byShard.get(i))));
        }
        List<String> docNames = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += BLOCK) {
            docNames.add(
                    out.put("docs/" + start / BLOCK, block(rows.subList(start, Math.min(rows.size(), start + BLOCK)))));
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("documents", rows.size());
        meta.put("block", BLOCK);
        meta.put("terms", termNames);
        meta.put("docs", docNames);
        meta.put("filters", out.put("filters", filters()));
        meta.put("indicators", indicators(indicatorCodes));
        return out.put("meta", bytes(meta));
    }

    /** A term with the range of its documents. */
    private record Term(String text, int start, int end) {}

    private byte[] shard(List<Term> terms) {
        terms.sort(Comparator.comparing(Term::text));
        ByteArrayOutputStream out = new ByteArrayOutputStream(POSTINGS_PER_SHARD * MAX_DIGITS);
        byte[] gaps = new byte[0];
        String separator = "{\"";
        for (Term term : terms) {
            out.writeBytes((separator + term.text() + "\":[").getBytes(StandardCharsets.UTF_8));
            int room = (term.end() - term.start()) * MAX_DIGITS;
            gaps = gaps.length < room ? new byte[room * 2] : gaps;
            int at = 0;
            int before = 0;
            for (int i = term.start(); i < term.end(); i++) {
                at = digits(documents[i] - before, gaps, at);
                gaps[at++] = (byte) (i + 1 < term.end() ? ',' : ']');
                before = documents[i];
            }
            out.write(gaps, 0, at);
            separator = ",\n\"";
        }
        out.writeBytes((terms.isEmpty() ? "{}" : "}").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Numbers are most of the index: they are written as bytes at once. */
    private static int digits(int number, byte[] to, int at) {
        int next = number < 10 ? at : digits(number / 10, to, at);
        to[next] = (byte) ('0' + number % 10);
        return next + 1;
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
