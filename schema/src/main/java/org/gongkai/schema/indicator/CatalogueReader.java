package org.gongkai.schema.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the catalogue's YAML files, which ship as resources beside this class. */
final class CatalogueReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CatalogueReader() {}

    /** A line of crosswalk.yaml. */
    record Line(
            String code,
            String other,
            Relation relation,
            @Nullable String note) {}

    private record Crosswalk(int version, List<Line> relations) {}

    static List<Framework> frameworks() {
        return List.of(read("frameworks.yaml", Framework[].class));
    }

    static List<CanonicalIndicator> indicators() {
        return List.of(read("indicators.yaml", CanonicalIndicator[].class));
    }

    static List<Line> crosswalk() {
        return read("crosswalk.yaml", Crosswalk.class).relations();
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource org/gongkai/schema/indicator/" + file);
            }
            return YAML.readValue(in, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("org/gongkai/schema/indicator/" + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
