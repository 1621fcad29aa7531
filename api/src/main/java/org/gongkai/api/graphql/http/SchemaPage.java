package org.gongkai.api.graphql.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole schema in one file, as it lies in the jar, for code generators. */
@RestController
final class SchemaPage {
    private static final String FILE = "org/gongkai/schema/gongkai.graphqls";

    private final boolean open;

    SchemaPage(@Value("${spring.graphql.schema.introspection.enabled:true}") boolean open) {
        this.open = open;
    }

    @GetMapping("/graphql/schema.graphqls")
    ResponseEntity<String> schema() throws IOException {
        if (!open) {
            return ResponseEntity.notFound().build();
        }
        String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .eTag("W/\"" + Integer.toHexString(text.hashCode()) + "\"")
                .body(text);
    }
}
