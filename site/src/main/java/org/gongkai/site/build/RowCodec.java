package org.gongkai.site.build;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Money;
import org.gongkai.site.page.ReportRow;
import org.jspecify.annotations.Nullable;

/** Rows as they are kept beside a build. */
final class RowCodec {
    private RowCodec() {}

    /** Hash of everything in a row. */
    static String hash(ReportRow row) throws IOException {
        MessageDigest digest = Hash.sha256();
        Texts texts = new Texts();
        BinaryText.Out out = new BinaryText.Out(new DigestOutputStream(OutputStream.nullOutputStream(), digest), texts);
        write(row, PackedLines.of(row.indicators(), texts), out);
        out.flush();
        return Hash.hex(digest);
    }

    /** The row with its indicators by number. */
    static ReportRow packed(ReportRow row, Texts texts) {
        return row.withIndicators(PackedLines.of(row.indicators(), texts));
    }

    /** @param row a row with its indicators by number */
    static void write(ReportRow row, BinaryText.Out out) throws IOException {
        if (!(row.indicators() instanceof PackedLines lines)) {
            throw new IllegalArgumentException("row " + row.id() + " is not packed");
        }
        write(row, lines, out);
    }

    private static void write(ReportRow row, PackedLines lines, BinaryText.Out out) throws IOException {
        out.once(row.id());
        out.once(row.path());
        out.text(row.title());
        out.small(row.year() == null ? -1 : row.year());
        party(row.unit(), out);
        party(row.department(), out);
        party(row.agency(), out);
        out.text(row.regionCode());
        out.text(row.regionName());
        out.text(row.projectKey());
        out.text(row.projectName());
        out.text(row.kind());
        out.decimal(row.score());
        out.decimal(row.fullMarks());
        out.small(row.grade() == null ? -1 : row.grade().ordinal());
        out.text(row.gradeLabel());
        out.decimal(row.budget() == null ? null : row.budget().wanYuan());
        out.decimal(row.spent() == null ? null : row.spent().wanYuan());
        out.small(row.errors());
        out.small(row.warnings());
        out.small(row.questions());
        out.decimal(row.unsupported());
        instant(row.published(), out);
        instant(row.firstPublished(), out);
        out.small(row.revision());
        out.once(row.fingerprint());
        out.once(row.sentence());
        out.text(row.corrected());
        out.small(row.earlier().size());
        for (ReportRow.Earlier earlier : row.earlier()) {
            out.small(earlier.number());
            out.once(earlier.fingerprint());
        }
        lines.write(out);
    }

    static ReportRow read(BinaryText.In in) throws IOException {
        String id = in.once();
        String path = in.once();
        String title = in.text();
        int year = in.small();
        return new ReportRow(
                id,
                path,
                title,
                year < 0 ? null : year,
                party(in),
                party(in),
                party(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.decimal(),
                in.decimal(),
                grade(in.small()),
                in.text(),
                money(in.decimal()),
                money(in.decimal()),
                in.small(),
                in.small(),
                in.small(),
                in.decimal(),
                instant(in),
                instant(in),
                in.small(),
                in.once(),
                in.once(),
                in.textOrNull(),
                earlier(in),
                PackedLines.read(in));
    }

    private static List<ReportRow.Earlier> earlier(BinaryText.In in) throws IOException {
        int size = in.small();
        List<ReportRow.Earlier> earlier = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            earlier.add(new ReportRow.Earlier(in.small(), in.once()));
        }
        return earlier;
    }

    private static void party(ReportRow.Party party, BinaryText.Out out) throws IOException {
        out.text(party.name());
        out.text(party.key());
    }

    private static ReportRow.Party party(BinaryText.In in) throws IOException {
        return new ReportRow.Party(in.text(), in.text());
    }

    private static void instant(Instant instant, BinaryText.Out out) throws IOException {
        out.number(instant.getEpochSecond());
        out.small(instant.getNano());
    }

    private static Instant instant(BinaryText.In in) throws IOException {
        return Instant.ofEpochSecond(in.number(), in.small());
    }

    private static @Nullable Grade grade(int ordinal) {
        return ordinal < 0 ? null : Grade.values()[ordinal];
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
