package org.gongkai.api.graphql.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The operations that are shipped with the application, by name: the analysts' questions. */
@Component
public final class NamedOperations {
    private static final String SUFFIX = ".graphql";

    private final Map<String, String> texts = new TreeMap<>();

    NamedOperations() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:operations/*" + SUFFIX)) {
                String file = Objects.requireNonNull(resource.getFilename());
                try (InputStream in = resource.getInputStream()) {
                    texts.put(
                            file.substring(0, file.length() - SUFFIX.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the operations in the jar can't be read", e);
        }
    }

    /** Name and text of each, ordered by name. */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }
}
