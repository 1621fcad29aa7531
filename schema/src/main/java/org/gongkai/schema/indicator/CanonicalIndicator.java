package org.gongkai.schema.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A canonical indicator of the catalogue.
 *
 * @param code stable code; its path names the place in the framework of 2020, else of 2013, e.g. {@code
 *     PROCESS.FUNDS.EXECUTION_RATE}
 * @param level usual level, 1 is the first
 * @param name Chinese name
 * @param nameEn English name
 * @param measures what it measures
 * @param formula the usual formula in words, absent where it is not a rate
 * @param synonyms other names it is printed under
 * @param under printed labels of the parents that tell it from indicators of the same name
 * @param frameworks codes of the frameworks that have it, with the name printed there
 */
public record CanonicalIndicator(
        String code,
        int level,
        String name,
        @JsonProperty("en") String nameEn,
        Measures measures,
        @Nullable String formula,
        List<String> synonyms,
        List<String> under,
        @JsonProperty("in") Map<String, String> frameworks) {

    public CanonicalIndicator {
        if (!code.matches("[A-Z_]+(\\.[A-Z_]+){0,3}")) {
            throw new IllegalArgumentException("not an indicator code: '" + code + "'");
        }
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        under = under == null ? List.of() : List.copyOf(under);
        // In the order of the file: pages are made from it, and the same reports must give the same bytes.
        frameworks = frameworks == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(frameworks));
    }

    /** The code of the group above, empty for a first-level indicator. */
    public Optional<String> parentCode() {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    /** Every name it is known under, the canonical one first. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        names.addAll(new TreeSet<>(frameworks.values()));
        names.addAll(synonyms);
        return List.copyOf(names);
    }
}
