package org.gongkai.api.graphql.directory;

import org.jspecify.annotations.Nullable;

/** Something that may have a canonical code. */
public interface Coded {
    /** Code of the catalogue; absent where none fits. */
    @Nullable
    String code();
}
