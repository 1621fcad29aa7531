package org.gongkai.site.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gongkai.site.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables of funds, indicators and findings, put together report by report. The part of an unchanged report is copied
 * from the last build's table, so that no report is loaded for it.
 */
final class Fragments implements AutoCloseable {
    private static final List<Table> TABLES = List.of(Table.FUNDS, Table.INDICATORS, Table.FINDINGS);

    private final List<Part> parts = new ArrayList<>();

    Fragments(Tree tree, State last, @Nullable Path lastSite) throws IOException {
        for (int i = 0; i < TABLES.size(); i++) {
            parts.add(new Part(TABLES.get(i), i, tree, last, lastSite));
        }
    }

    int[] add(byte[][] fragments) throws IOException {
        int[] lengths = new int[fragments.length];
        for (int i = 0; i < fragments.length; i++) {
            parts.get(i).add(fragments[i]);
            lengths[i] = fragments[i].length;
        }
        return lengths;
    }

    void keep(String id) throws IOException {
        for (Part part : parts) {
            part.keep(id);
        }
    }

    /** Ends the tables; their checksums are still being worked out, since that takes longer than putting them together. */
    List<Future<WrittenFile>> finish(ExecutorService workers) throws IOException {
        List<Future<WrittenFile>> files = new ArrayList<>();
        for (Part part : parts) {
            part.finish();
            files.add(workers.submit(() -> WrittenFile.of(part.table.path(), part.file)));
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
        }
    }

    private static final class Part implements AutoCloseable {
        private final Table table;
        private final Path file;
        private final OutputStream out;
        private final @Nullable RandomAccessFile old;
        private final Map<String, long[]> ranges = new HashMap<>();
        private long rangeStart;
        private long rangeEnd;

        Part(Table table, int index, Tree tree, State last, @Nullable Path lastSite) throws IOException {
            this.table = table;
            this.file = tree.root().resolve(table.path());
            this.out = new BufferedOutputStream(tree.open(table.path()), 1 << 16);
            long at = table.head().length;
            for (Map.Entry<String, State.Entry> entry : last.reports.entrySet()) {
                int length = entry.getValue().fragments()[index];
                ranges.put(entry.getKey(), new long[] {at, at + length});
                at += length;
            }
            Path before = lastSite == null ? null : lastSite.resolve(table.path());
            this.old = before != null && Files.exists(before) ? new RandomAccessFile(before.toFile(), "r") : null;
            out.write(table.head());
        }

        void add(byte[] fragment) throws IOException {
            flush();
            out.write(fragment);
        }

        void keep(String id) throws IOException {
            long[] range = ranges.get(id);
            if (range == null) {
                throw new IOException("the last build has no rows of " + id + " in " + table.path());
            }
            if (range[0] != rangeEnd) {
                flush();
                rangeStart = range[0];
            }
            rangeEnd = range[1];
        }

        /** Copies the run of unchanged rows that was collected. */
        private void flush() throws IOException {
            if (old != null && rangeEnd > rangeStart) {
                old.seek(rangeStart);
                byte[] buffer = new byte[1 << 16];
                long left = rangeEnd - rangeStart;
                while (left > 0) {
                    int n = old.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (n < 0) {
                        throw new IOException(table.path() + " of the last build is cut off");
                    }
                    out.write(buffer, 0, n);
                    left -= n;
                }
            }
            rangeStart = rangeEnd;
        }

        void finish() throws IOException {
            flush();
            out.close();
        }

        @Override
        public void close() throws IOException {
            out.close();
            if (old != null) {
                old.close();
            }
        }
    }
}
