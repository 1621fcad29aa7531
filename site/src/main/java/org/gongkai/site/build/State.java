package org.gongkai.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final int FORMAT = 4;

    /**
     * A report as the last build knew it.
     *
     * @param version version of its header
     * @param row its row
     * @param rowHash hash of the row
     * @param fragments lengths of its parts of the whole-column data files, in bytes
     * @param terms its search terms, by number
     */
    record Entry(String version, ReportRow row, String rowHash, int[] fragments, int[] terms) {}

    final Map<String, Unit> units = new TreeMap<>();
    final Map<String, Entry> reports = new LinkedHashMap<>();
    final Texts texts;
    String environment = "";
    String trailHead = "";

    /** An empty state. */
    State() {
        this(new Texts());
    }

    /** An empty state whose entries may be those of another with the same texts. */
    State(Texts texts) {
        this.texts = texts;
    }

    /** A unit that is still being made. */
    interface Coming {
        Unit get() throws IOException;
    }

    /** @param manifest the last unit, waited for when all others are written */
    void write(Path file, Coming manifest) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            BinaryText.Out out = new BinaryText.Out(Channels.newOutputStream(channel), texts);
            out.small(FORMAT);
            out.text(environment);
            out.text(trailHead);
            out.small(reports.size());
            for (Entry entry : reports.values()) {
                out.once(entry.version());
                RowCodec.write(entry.row(), out);
                out.once(entry.rowHash());
                numbers(entry.fragments(), out);
                out.small(entry.terms().length);
                for (int term : entry.terms()) {
                    out.reference(term);
                }
            }
            out.small(units.size() + 1);
            for (Unit unit : units.values()) {
                write(unit, out);
            }
            write(manifest.get(), out);
            out.flush();
            channel.force(true);
        }
    }

    private static void numbers(int[] numbers, BinaryText.Out out) throws IOException {
        out.small(numbers.length);
        for (int number : numbers) {
            out.small(number);
        }
    }

    private static void write(Unit unit, BinaryText.Out out) throws IOException {
        out.once(unit.key());
        out.once(unit.input());
        out.small(unit.files().size());
        for (WrittenFile written : unit.files()) {
            out.once(written.path());
            out.once(written.sha256());
            out.number(written.size());
        }
        PackedTexts.write(unit.links(), out);
    }

    /** The state of a build; an empty one where there is none or it is of another release. */
    static State readOrEmpty(Path file) {
        if (!Files.exists(file)) {
            return new State();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            BinaryText.In in = new BinaryText.In(stream);
            State state = new State(in.texts());
            if (in.small() == FORMAT) {
                state.read(in);
            }
            return state;
        } catch (IOException | RuntimeException damaged) {
            return new State();
        }
    }

    /** The release and profile that a build was made by and for; empty where it is of another format. */
    static String environmentOf(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            BinaryText.In in = new BinaryText.In(stream);
            return in.small() == FORMAT ? in.text() : "";
        } catch (IOException | RuntimeException damaged) {
            return "";
        }
    }

    private void read(BinaryText.In in) throws IOException {
        environment = in.text();
        trailHead = in.text();
        int reportCount = in.small();
        for (int i = 0; i < reportCount; i++) {
            String version = in.once();
            ReportRow row = RowCodec.read(in);
            String rowHash = in.once();
            int[] fragments = new int[in.small()];
            for (int k = 0; k < fragments.length; k++) {
                fragments[k] = in.small();
            }
            int[] terms = new int[in.small()];
            for (int k = 0; k < terms.length; k++) {
                terms[k] = in.reference();
            }
            reports.put(row.id(), new Entry(version, row, rowHash, fragments, terms));
        }
        int unitCount = in.small();
        for (int i = 0; i < unitCount; i++) {
            String key = in.once();
            String input = in.once();
            int fileCount = in.small();
            List<WrittenFile> files = new ArrayList<>(fileCount);
            for (int k = 0; k < fileCount; k++) {
                files.add(new WrittenFile(in.once(), in.once(), in.number()));
            }
            units.put(key, new Unit(key, input, files, PackedTexts.read(in)));
        }
    }

    /** Every file of the build, nearly ascending by path already: those of a unit beside each other, units by their first. */
    List<WrittenFile> listed() {
        return units.values().stream()
                .filter(unit -> !unit.files().isEmpty())
                .sorted(Comparator.comparing(unit -> unit.files().get(0).path()))
                .flatMap(unit -> unit.files().stream())
                .toList();
    }

    /** Every file of the build, by path, in no order. */
    Map<String, WrittenFile> files() {
        Map<String, WrittenFile> files = new HashMap<>(units.size() * 4);
        units.values().forEach(unit -> unit.files().forEach(file -> files.put(file.path(), file)));
        return files;
    }
}
