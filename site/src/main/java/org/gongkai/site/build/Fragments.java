package org.gongkai.site.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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
 * The files of the whole column to which every report gives its part: the tables of funds, indicators, findings and reports,
 * and the reports as JSON. The part of an unchanged report is copied from the last build's file, so that nothing is loaded or
 * written out for it.
 */
final class Fragments implements AutoCloseable {
    /**
     * What stands around the parts in a file.
     *
     * @param path address of the file
     * @param head before the first part
     * @param between between two parts
     * @param tail after the last part
     */
    private record Frame(String path, byte[] head, byte[] between, byte[] tail) {
        static Frame of(Table table) {
            return new Frame(table.path(), table.head(), new byte[0], new byte[0]);
        }
    }

    private static final List<Frame> FRAMES = List.of(
            Frame.of(Table.FUNDS),
            Frame.of(Table.INDICATORS),
            Frame.of(Table.FINDINGS),
            Frame.of(Table.REPORTS),
            new Frame("data/reports.json", ascii("[\n"), ascii(",\n"), ascii("\n]\n")));

    private final List<Part> parts = new ArrayList<>();
    /** Where each report stood in the last build's order. */
    private final Map<String, Integer> places = new HashMap<>();

    Fragments(Tree tree, State last, @Nullable Path lastSite) throws IOException {
        for (String id : last.reports.keySet()) {
            places.put(id, places.size());
        }
        for (int i = 0; i < FRAMES.size(); i++) {
            parts.add(new Part(FRAMES.get(i), i, tree, last, lastSite));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
        Integer place = places.get(id);
        if (place == null) {
            throw new IOException("the last build has no report " + id);
        }
        for (Part part : parts) {
            part.keep(place);
        }
    }

    /** Ends the files; their checksums are still being worked out, since that takes longer than putting them together. */
    List<Future<WrittenFile>> finish(ExecutorService workers) throws IOException {
        List<Future<WrittenFile>> files = new ArrayList<>();
        for (Part part : parts) {
            part.finish();
            files.add(workers.submit(() -> WrittenFile.of(part.frame.path(), part.file)));
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
        private final Frame frame;
        private final Path file;
        private final OutputStream out;
        private final @Nullable RandomAccessFile old;
        /** Where the parts begin in the old file, in its order, and where one more would begin. */
        private final long[] starts;
        /** Unchanged parts that follow each other in the old file and are still to be copied; none where it is empty. */
        private long rangeStart;

        private long rangeEnd;
        private boolean begun;

        Part(Frame frame, int index, Tree tree, State last, @Nullable Path lastSite) throws IOException {
            this.frame = frame;
            this.file = tree.root().resolve(frame.path());
            this.out = new BufferedOutputStream(tree.open(frame.path()), 1 << 16);
            this.starts = new long[last.reports.size() + 1];
            starts[0] = frame.head().length;
            int place = 0;
            for (State.Entry entry : last.reports.values()) {
                starts[place + 1] = starts[place] + entry.fragments()[index] + frame.between().length;
                place++;
            }
            Path before = lastSite == null ? null : lastSite.resolve(frame.path());
            this.old = before != null && Files.exists(before) ? new RandomAccessFile(before.toFile(), "r") : null;
            out.write(frame.head());
        }

        void add(byte[] fragment) throws IOException {
            flush();
            begin();
            out.write(fragment);
        }

        private void begin() throws IOException {
            if (begun) {
                out.write(frame.between());
            }
            begun = true;
        }

        void keep(int place) throws IOException {
            if (rangeStart == rangeEnd || starts[place] != rangeEnd + frame.between().length) {
                flush();
                rangeStart = starts[place];
            }
            rangeEnd = starts[place + 1] - frame.between().length;
        }

        /** Copies the run of unchanged parts that was collected. */
        private void flush() throws IOException {
            if (rangeEnd > rangeStart) {
                if (old == null) {
                    throw new IOException(frame.path() + " of the last build is missing");
                }
                begin();
                old.seek(rangeStart);
                byte[] buffer = new byte[1 << 16];
                long left = rangeEnd - rangeStart;
                while (left > 0) {
                    int n = old.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (n < 0) {
                        throw new IOException(frame.path() + " of the last build is cut off");
                    }
                    out.write(buffer, 0, n);
                    left -= n;
                }
            }
            rangeStart = rangeEnd;
        }

        void finish() throws IOException {
            flush();
            out.write(frame.tail());
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
