package org.gongkai.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Facts in memory follow the store, however long the one who asked for them stays. */
class FollowedTest {
    private final AtomicReference<String> store = new AtomicReference<>("one");
    private final List<String> readings = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Followed<String> followed = new Followed<>(store::get, new Followed.State<>("", ""), this::read);

    private Followed.State<String> read(Followed.State<String> before) {
        String stamp = store.get();
        readings.add(stamp);
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Followed.State<>(stamp, "value " + stamp);
    }

    @Test
    void whoRunsOutOfTimeLeavesTheReadingToTheNextOne() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(followed::now).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();

        goOn.countDown();
        assertThat(followed.now()).isEqualTo("value one");
        assertThat(followed.now()).isEqualTo("value one");
        assertThat(readings).containsExactly("one");
    }

    @Test
    void whatChangedBeforeTheCallIsSeenEvenIfAnOlderReadingIsUnderWay() throws InterruptedException {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(followed::now);
        begun.await();
        store.set("two");
        CompletableFuture<String> second = CompletableFuture.supplyAsync(followed::now);
        goOn.countDown();
        assertThat(second.join()).isEqualTo("value two");
        assertThat(first.join()).isIn("value one", "value two");
    }

    @Test
    void aReadingThatFailedIsTriedAgainByTheNextCall() {
        Followed<String> failing = new Followed<>(store::get, new Followed.State<>("", ""), before -> {
            readings.add("try");
            if (readings.size() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return new Followed.State<>(store.get(), "here again");
        });
        assertThatThrownBy(failing::now).hasMessage("the database is away");
        assertThat(failing.now()).isEqualTo("here again");
    }
}
