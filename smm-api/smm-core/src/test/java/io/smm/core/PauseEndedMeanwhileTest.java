package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.spi.PauseStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who ends a pause while it is written down what it did to ads has ended it. */
class PauseEndedMeanwhileTest {

    private static final Instant END = TestClock.START.plusSeconds(5);
    private static final Actor BEN = Actor.person("ben");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final InMemoryPauseStore pauses = new InMemoryPauseStore();

    @Test
    void anEndThatComesBetweenReadingAPauseAndStoringWhatBecameOfAdsStays() {
        try (Smm smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .pauseStore(new EndedWhenRead())
                .build()) {
            Pause told = smm.planning()
                    .pause(PauseRequest.of(PauseScope.tenant(shop.tenant()), "a recall")
                            .withAdsOf(shop));

            assertThat(told.endedAt()).contains(END);
            assertThat(told.ads()).hasSize(1);
            assertThat(pauses.find(told.id())).contains(told);
        }
    }

    /** Somebody else ends a pause in the moment after the first reading of it. */
    private final class EndedWhenRead implements PauseStore {

        private boolean ended;

        @Override
        public void save(Pause pause) {
            pauses.save(pause);
        }

        @Override
        public boolean replace(Pause before, Pause next) {
            return pauses.replace(before, next);
        }

        @Override
        public Optional<Pause> find(PauseId id) {
            Optional<Pause> read = pauses.find(id);
            if (!ended) {
                ended = true;
                pauses.save(read.orElseThrow().ended(END, BEN));
            }
            return read;
        }

        @Override
        public List<Pause> of(TenantId tenant) {
            return pauses.of(tenant);
        }
    }
}
