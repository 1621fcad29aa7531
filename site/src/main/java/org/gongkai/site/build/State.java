package org.gongkai.site.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.site.page.ReportRow;

/**
 * What is known of a complete build: its units with their files, and the row of every report. It lies beside the web root,
 * never in it, and is written last: a build without it is not complete.
 */
final class State {
    /** Changes with every release whose pages or rows differ, so that an update renders everything anew. */
    private static final int FORMAT = 1;

    /**
     * A report as the last build knew it.
     *
     * @param version version of its header
     * @param row its row
     * @param rowHash hash of the row
     * @param fragments lengths of its parts of the whole-column data files, in bytes
     * @param terms its search terms
     */
    record Entry(String version, ReportRow row, String rowHash, int[] fragments, List<String> terms) {}

    final Map<String, Unit> units = new TreeMap<>();
    final Map<String, Entry> reports = new LinkedHashMap<>();
    String environment = "";
    String trailHead = "";

    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
            data.writeInt(FORMAT);
            BinaryText.Out out = new BinaryText.Out(data);
            out.text(environment);
            out.text(trailHead);
            out.small(reports.size());
            for (Entry entry : reports.values()) {
                out.text(entry.version());
                RowCodec.write(entry.row(), out);
                out.text(entry.rowHash());
                out.small(entry.fragments().length);
                for (int length : entry.fragments()) {
                    out.small(length);
                }
                out.small(entry.terms().size());
                for (String term : entry.terms()) {
                    out.text(term);
                }
            }
            out.small(units.size());
            for (Unit unit : units.values()) {
                write(unit, out);
            }
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Unit unit, BinaryText.Out out) throws IOException {
        out.text(unit.key());
        out.text(unit.input());
        out.small(unit.files().size());
        for (WrittenFile written : unit.files()) {
            out.text(written.path());
            out.text(written.sha256());
            out.number(written.size());
        }
        out.small(unit.links().size());
        for (String link : unit.links()) {
            out.text(link);
        }
    }

    /** The state of a build; an empty one where there is none or it is of another release. */
    static State readOrEmpty(Path file) {
        State state = new State();
        if (!Files.exists(file)) {
            return state;
        }
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (data.readInt() == FORMAT) {
                state.read(new BinaryText.In(data));
            }
            return state;
        } catch (IOException | RuntimeException damaged) {
            return new State();
        }
    }

    /** The release and profile that a build was made by and for; empty where it is of another format. */
    static String environmentOf(Path file) {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return data.readInt() == FORMAT ? new BinaryText.In(data).text() : "";
        } catch (IOException | RuntimeException damaged) {
            return "";
        }
    }

    private void read(BinaryText.In in) throws IOException {
        environment = in.text();
        trailHead = in.text();
        int reportCount = in.small();
        for (int i = 0; i < reportCount; i++) {
            String version = in.text();
            ReportRow row = RowCodec.read(in);
            String rowHash = in.text();
            int[] fragments = new int[in.small()];
            for (int k = 0; k < fragments.length; k++) {
                fragments[k] = in.small();
            }
            reports.put(row.id(), new Entry(version, row, rowHash, fragments, texts(in)));
        }
        int unitCount = in.small();
        for (int i = 0; i < unitCount; i++) {
            String key = in.text();
            String input = in.text();
            int fileCount = in.small();
            List<WrittenFile> files = new ArrayList<>(fileCount);
            for (int k = 0; k < fileCount; k++) {
                files.add(new WrittenFile(in.text(), in.text(), in.number()));
            }
            units.put(key, new Unit(key, input, files, texts(in)));
        }
    }

    private static List<String> texts(BinaryText.In in) throws IOException {
        int size = in.small();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    /** Every file of the build, by path. */
    Map<String, WrittenFile> files() {
        Map<String, WrittenFile> files = new TreeMap<>();
        units.values().forEach(unit -> unit.files().forEach(file -> files.put(file.path(), file)));
        return files;
    }
}
