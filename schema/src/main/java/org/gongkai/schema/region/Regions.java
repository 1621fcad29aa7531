package org.gongkai.schema.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.schema.report.Region;

/**
 * The administrative regions of GB/T 2260 as a tree: provinces, prefectures, counties, with the codes of 2012 and 2013 that
 * are no longer in use, since old reports carry them.
 */
public final class Regions {
    private static final int LONGEST_NAME = 20;

    private final TreeMap<String, Region> byCode = new TreeMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();
    private final Set<String> abolished = new LinkedHashSet<>();

    private static final class Standard {
        static final Regions REGIONS = new Regions();
    }

    private Regions() {
        try (InputStream in = Regions.class.getResourceAsStream("regions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource org/gongkai/schema/region/regions.tsv");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Region region : byCode.values()) {
            if (!abolished.contains(region.code())) {
                parent(region).ifPresent(above -> children.computeIfAbsent(above.code(), key -> new ArrayList<>())
                        .add(region));
            }
        }
        // 云南 for 云南省: a province is often named without its kind, anything below it hardly ever.
        for (Region province : provinces()) {
            String brief = province.name().replaceAll("(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$", "");
            byName.computeIfAbsent(brief, key -> new ArrayList<>()).add(province);
        }
    }

    private void add(String[] cells) {
        Region region = new Region(cells[0], cells[1]);
        byCode.put(region.code(), region);
        List<Region> sameName = byName.computeIfAbsent(region.name(), key -> new ArrayList<>());
        if (cells.length > 2) {
            abolished.add(region.code());
            sameName.add(region);
        } else {
            sameName.add(
                    (int) sameName.stream()
                            .filter(r -> !abolished.contains(r.code()))
                            .count(),
                    region);
        }
    }

    /** The regions that ship with the project. */
    public static Regions standard() {
        return Standard.REGIONS;
    }

    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether a code is no longer in use. */
    public boolean isAbolished(String code) {
        return abolished.contains(code);
    }

    /** All regions of a name, the ones in use first; there are several 鼓楼区. */
    public List<Region> all(String name) {
        return List.copyOf(byName.getOrDefault(name.strip(), List.of()));
    }

    /** The region of a name, e.g. 富民县, 云南 or 云南省昆明市富民县; empty where none or more than one has it. */
    public Optional<Region> find(String name) {
        String text = name.strip();
        List<Region> same = byName.getOrDefault(text, List.of());
        if (!same.isEmpty()) {
            return only(same);
        }
        List<Region> mentioned = mentions(text);
        return mentioned.isEmpty()
                        || !text.endsWith(mentioned.get(mentioned.size() - 1).name())
                ? Optional.empty()
                : locate(text);
    }

    /**
     * The most exact region that a text names beyond doubt, e.g. 富民县 in 富民县政务服务管理局 or in 云南省富民县某项目; a name
     * that several regions share counts only beside the name of a region above it.
     */
    public Optional<Region> locate(String text) {
        Region best = null;
        List<Region> mentioned = mentions(text);
        for (Region region : mentioned) {
            boolean unique = only(byName.getOrDefault(region.name(), List.of())).isPresent()
                    || mentioned.stream().anyMatch(other -> isAbove(other, region));
            if (unique && (best == null || isAbove(best, region))) {
                best = region;
            }
        }
        return Optional.ofNullable(best);
    }

    public List<Region> provinces() {
        return byCode.values().stream().filter(region -> region.level() == 1).toList();
    }

    /** The regions directly below a code, those no longer in use left out; counties under a province directly included. */
    public List<Region> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** The region above; empty for a province. */
    public Optional<Region> parent(Region region) {
        if (region.level() == 3 && byCode.containsKey(region.prefectureCode())) {
            return byCode(region.prefectureCode());
        }
        return region.level() == 1 ? Optional.empty() : byCode(region.provinceCode());
    }

    /** The regions above and the region itself, province first. */
    public List<Region> path(Region region) {
        List<Region> path = new ArrayList<>();
        for (Optional<Region> at = Optional.of(region); at.isPresent(); at = parent(at.get())) {
            path.add(0, at.get());
        }
        return List.copyOf(path);
    }

    /** Whether a region lies in another or is it. */
    public static boolean isWithin(String code, String ancestorCode) {
        return code.startsWith(ancestorCode.replaceFirst("(00){1,2}$", ""));
    }

    private static boolean isAbove(Region upper, Region lower) {
        return upper.level() < lower.level() && isWithin(lower.code(), upper.code());
    }

    /** Every region named in a text in order of appearance, the longest name at each place. */
    private List<Region> mentions(String text) {
        List<Region> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (int length = Math.min(LONGEST_NAME, text.length() - i); length >= 2; length--) {
                List<Region> named = byName.get(text.substring(i, i + length));
                if (named != null) {
                    found.addAll(named);
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private Optional<Region> only(List<Region> regions) {
        List<Region> inUse =
                regions.stream().filter(r -> !abolished.contains(r.code())).toList();
        List<Region> pool = inUse.isEmpty() ? regions : inUse;
        return pool.size() == 1 ? Optional.of(pool.get(0)) : Optional.empty();
    }
}
