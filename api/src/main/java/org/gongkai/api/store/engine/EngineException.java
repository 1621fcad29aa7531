package org.gongkai.api.store.engine;

import org.jspecify.annotations.Nullable;

/** The store can't be opened or written; the message is one sentence for the operator, with the remedy. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        this(message, null);
    }

    EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
