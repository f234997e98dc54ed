package io.smm.benchmarks.durable;

import io.smm.Smm;
import io.smm.post.plan.PlanWorker;
import io.smm.spi.PublishIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** How late posts go out that are planned at an even pace, from the time that was planned to the call. */
final class Lateness {

    private final Map<String, Instant> planned = new ConcurrentHashMap<>();
    private final Map<String, Duration> late = new ConcurrentHashMap<>();

    /** {@return the latenesses in milliseconds, shortest first} */
    long[] measure(DataSource pool, SmmSide side, int perSecond, int seconds) {
        side.prepare(pool);
        InstantPublisher publisher = new InstantPublisher(this::called);
        int many = perSecond * seconds;
        try (Smm smm = side.smm(pool, publisher)) {
            Instant first = Instant.now().plusSeconds(2 + many / 100);
            long apart = Duration.ofSeconds(1).toNanos() / perSecond;
            Work.inParallel(many, i -> {
                Instant at = first.plusNanos(apart * i);
                planned.put(Work.text(i), at);
                smm.planning().schedule(SmmSide.request(i, at));
            });
            if (!Instant.now().isBefore(first)) {
                throw new IllegalStateException("planning took longer than its lead");
            }
            PlanWorker worker = smm.planning().startWorker(side.options());
            Work.until(() -> publisher.calls() >= many);
            worker.close();
        }
        long[] sorted = late.values().stream().mapToLong(Duration::toMillis).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void called(PublishIntent intent, Instant moment) {
        String text = intent.post().parts().get(0).text().text();
        late.put(text, Duration.between(planned.getOrDefault(text, moment), moment));
    }
}
