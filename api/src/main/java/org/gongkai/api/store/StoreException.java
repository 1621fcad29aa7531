package org.gongkai.api.store;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;

/** The database refuses or doesn't answer; one sentence for the operator, with the remedy. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int OUT_OF_DISK_SPACE = 14031;

    private StoreException(String message, MongoException cause) {
        super(message, cause);
    }

    /** Runs a step and puts what the driver says about it into words. */
    static <T> T told(Supplier<T> step) {
        try {
            return step.get();
        } catch (MongoException e) {
            throw of(e);
        }
    }

    private static StoreException of(MongoException e) {
        if (e instanceof MongoTimeoutException || e instanceof MongoSocketException) {
            return new StoreException(
                    "The database doesn't answer → check that it runs and SPRING_MONGODB_URI names it; what was reported"
                            + " as stored is stored, repeat the rest.",
                    e);
        }
        if (e.getCode() == OUT_OF_DISK_SPACE) {
            String said = e instanceof MongoCommandException refused ? refused.getErrorMessage() : "";
            return new StoreException(said.isEmpty() ? "The disk is full → free some space." : said, e);
        }
        return new StoreException(
                "The database refuses (" + e.getMessage()
                        + ") → what was reported as stored is stored; ask its operator.",
                e);
    }
}
