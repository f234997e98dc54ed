package io.smm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.TenantId;
import io.smm.core.InMemoryPauseStore;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** For how long it is believed that there is no pause. */
class NoPausesTest {

    private static final TenantId RYE = new TenantId("rye");

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final InMemoryPauseStore store = new InMemoryPauseStore();
    private final NoPauses pauses = new NoPauses(store, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void aFirstPauseIsSeenATenthOfASecondAfterTheLastLook() {
        assertThat(pauses.of(RYE)).isEmpty();
        begin("one");

        now = now.plusMillis(99);
        assertThat(pauses.of(RYE)).isEmpty();
        now = now.plusMillis(1);
        assertThat(pauses.of(RYE)).hasSize(1);
    }

    @Test
    void whereThereIsAPauseTheNextIsSeenAtOnce() {
        begin("one");
        assertThat(pauses.of(RYE)).hasSize(1);
        begin("two");

        assertThat(pauses.of(RYE)).hasSize(2);
    }

    @Test
    void aClockThatWentBackIsNotBelieved() {
        assertThat(pauses.of(RYE)).isEmpty();
        begin("one");
        now = now.plusMillis(-1);

        assertThat(pauses.of(RYE)).hasSize(1);
    }

    private void begin(String id) {
        store.save(Pause.begun(new PauseId(id), PauseRequest.of(PauseScope.tenant(RYE), "storm"), now, Actor.host()));
    }
}
