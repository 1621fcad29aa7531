package org.gongkai.api.statistics;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value in memory that follows a stamp. Reading it anew is nobody's own: who asks meanwhile waits for it as long as he has
 * time, and it goes on when he has left, so that the next one finds it done.
 */
final class Followed<T> {
    /**
     * A value and the stamp that it has.
     *
     * @param stamp taken before the value was read: what changes meanwhile is read again next time
     */
    record State<T>(String stamp, T value) {}

    private final Supplier<String> stamp;
    private final UnaryOperator<State<T>> follow;
    private volatile State<T> held;
    private @Nullable FutureTask<State<T>> reading;

    /**
     * Starts with what is known.
     *
     * @param stamp the stamp as of now; cheap
     * @param follow makes the state as of now out of the one before
     */
    Followed(Supplier<String> stamp, State<T> first, UnaryOperator<State<T>> follow) {
        this.stamp = stamp;
        this.held = first;
        this.follow = follow;
    }

    /**
     * The value as of now.
     *
     * @throws CancellationException when the waiting thread was interrupted
     */
    T now() {
        String wanted = stamp.get();
        State<T> found = held;
        if (!found.stamp().equals(wanted)) {
            found = await(reading());
        }
        // What was being read when this call came may be older than the call; what begins after it is not.
        return found.stamp().equals(wanted) ? found.value() : await(reading()).value();
    }

    /** Begins to read where nobody does, and doesn't wait for the end. */
    synchronized FutureTask<State<T>> reading() {
        FutureTask<State<T>> task = reading;
        if (task == null || task.isDone()) {
            task = new FutureTask<>(() -> {
                State<T> now = follow.apply(held);
                held = now;
                return now;
            });
            reading = task;
            Thread thread = new Thread(task, "facts");
            thread.setDaemon(true);
            thread.start();
        }
        return task;
    }

    private static <T> State<T> await(FutureTask<State<T>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the time of the request is over");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
