package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.Smm;
import io.smm.error.ErrorDetails;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What the engine does with publishers of other kinds than the exact one: slow steps, checks, faults between steps. */
class StepwisePublishingTest {

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();

    /** Steps as a test scripts them; read back with a settle window of 20 seconds. */
    private abstract class Scripted implements Publisher {
        @Override
        public Settlement settlement() {
            return new Settlement(Settlement.Kind.READ_BACK, Duration.ofSeconds(20), false);
        }

        @Override
        public PublishState begin(PublishIntent intent) {
            return state(0, StepKind.EFFECT);
        }

        @Override
        public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
            return new Reconciliation.Absent();
        }
    }

    private static PublishState state(int number, StepKind next) {
        return PublishState.of(1, new byte[] {(byte) number}, next);
    }

    private static Publication publication(PublishIntent intent) {
        PostRef ref = PostRef.of(FakeNetwork.NETWORK, intent.delivery().value());
        return Publication.builder(ref, FakeNetwork.ACCOUNT, intent.createdAt()).build();
    }

    private static UnknownOutcomeException noAnswer() {
        return new UnknownOutcomeException(details("no answer", RetryAdvice.reconcileFirst()));
    }

    private static ErrorDetails details(String message, RetryAdvice advice) {
        return FakeNetwork.details(message, advice);
    }

    private Smm smm(Publisher publisher) {
        AdapterFactory factory = new AdapterFactory() {
            @Override
            public Network network() {
                return FakeNetwork.NETWORK;
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                NetworkAdapter fake = network.create(context);
                InvocationHandler handler = (proxy, method, arguments) ->
                        method.getName().equals("publisher") ? Optional.of(publisher) : method.invoke(fake, arguments);
                return (NetworkAdapter) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {NetworkAdapter.class}, handler);
            }
        };
        return SmmBuilder.create()
                .register(factory)
                .clock(clock)
                .sleeper(clock)
                .outboxStore(outbox)
                .build();
    }

    private PublishRequest request(Duration patience) {
        return PublishRequest.of(network.connection(), Post.of("x")).withPatience(patience);
    }

    @Test
    void anEffectStepIsGivenNoMoreTimeThanOneCallSoThatNoSendingOutlivesTheProofThatNothingCame() {
        AtomicReference<Duration> given = new AtomicReference<>();
        Smm smm = smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                given.set(Duration.between(clock.instant(), deadline));
                return PublishStep.outcome(state(1, StepKind.NONE), new Outcome.Published(publication(intent)));
            }
        });

        smm.publishing().publish(request(Duration.ofMinutes(10)));

        assertThat(given.get()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aSecondWorkerTakesOverAfterTheLeaseAndTheFirstStoresNothingMore() {
        AtomicInteger sendings = new AtomicInteger();
        AtomicReference<Smm> both = new AtomicReference<>();
        AtomicReference<Delivery> second = new AtomicReference<>();
        PublishRequest request = request(Duration.ofMinutes(10)).withKey(new RequestKey("k"));
        both.set(smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                if (sendings.incrementAndGet() == 1) {
                    clock.advance(Duration.ofMinutes(3)); // this worker stands still, its lease ends
                    second.set(both.get().publishing().publish(request));
                }
                return PublishStep.outcome(state(1, StepKind.NONE), new Outcome.Published(publication(intent)));
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                return new Reconciliation.Found(publication(intent), state(1, StepKind.NONE));
            }
        }));

        Delivery first = both.get().publishing().publish(request);

        assertThat(second.get().state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(first).as("what the other worker stored").isEqualTo(second.get());
        assertThat(sendings).hasValue(1);
    }

    @Test
    void theSameKeyDuringTheFirstCallGivesTheDeliveryAsItStandsAndSendsNothing() {
        AtomicReference<Smm> both = new AtomicReference<>();
        AtomicReference<Delivery> second = new AtomicReference<>();
        AtomicInteger sendings = new AtomicInteger();
        PublishRequest request = request(Duration.ofSeconds(30)).withKey(new RequestKey("k"));
        both.set(smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                sendings.incrementAndGet();
                second.set(both.get().publishing().publish(request));
                return PublishStep.outcome(state(1, StepKind.NONE), new Outcome.Published(publication(intent)));
            }
        }));

        Delivery first = both.get().publishing().publish(request);

        assertThat(second.get().state()).isEqualTo(DeliveryState.PUBLISHING);
        assertThat(second.get().id()).isEqualTo(first.id());
        assertThat(sendings).hasValue(1);
    }

    @Test
    void aCheckThatFailsLeavesThePostPendingAndSettlingGoesOn() {
        AtomicInteger checks = new AtomicInteger();
        Smm smm = smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                if (state.next() == StepKind.EFFECT) {
                    return PublishStep.outcome(
                            state(1, StepKind.CHECK), new Outcome.Pending(clock.instant(), "processing"));
                }
                if (checks.incrementAndGet() == 1) {
                    throw new ProtocolException(details("HTML instead of JSON", RetryAdvice.never()));
                }
                return PublishStep.outcome(state(2, StepKind.NONE), new Outcome.Published(publication(intent)));
            }
        });

        Delivery delivery = smm.publishing().publish(request(Duration.ofMinutes(1)));
        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void aPendingPostIsAskedForWithGrowingPausesUntilThePatienceEnds() {
        AtomicInteger checks = new AtomicInteger();
        Smm smm = smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                checks.incrementAndGet();
                return PublishStep.outcome(
                        state(1, StepKind.CHECK), new Outcome.Pending(clock.instant(), "processing"));
            }
        });

        assertThat(smm.publishing().publish(request(Duration.ofSeconds(60))).state())
                .isEqualTo(DeliveryState.PENDING);
        assertThat(checks.get()).isBetween(5, 20);
        assertThat(clock.sleeps).isSorted();
    }

    @Test
    void aFaultBetweenPartsGivesTheDeliveryWithWhatStands() {
        Smm smm = smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                if (state.next() == StepKind.EFFECT) {
                    return PublishStep.outcome(state(1, StepKind.PREPARE), new Outcome.Published(publication(intent)));
                }
                throw new IllegalStateException("a bug in the adapter");
            }
        });
        Post thread = Post.builder(PostText.of("a"))
                .then(PostPart.of(PostText.of("b")))
                .build();

        Delivery delivery = smm.publishing().publish(PublishRequest.of(network.connection(), thread));

        assertThat(delivery.publications()).hasSize(1);
        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHING);
    }

    @Test
    void aFaultBeforeAnythingWasSentIsThrown() {
        Smm smm = smm(new Scripted() {
            @Override
            public PublishState begin(PublishIntent intent) {
                return state(0, StepKind.PREPARE);
            }

            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                throw new IllegalStateException("a bug in the adapter");
            }
        });

        assertThatThrownBy(() -> smm.publishing().publish(request(Duration.ofSeconds(30))))
                .hasMessage("a bug in the adapter");
    }

    @Test
    void aFaultInTheReadingLeavesThePostUnknownAndNotTheCallerWithoutIt() {
        Smm smm = smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                throw noAnswer();
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                throw new IllegalStateException("a bug in the adapter");
            }
        });

        assertThat(smm.publishing().publish(request(Duration.ofSeconds(60))).state())
                .isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void aReadingIsRepeatedAsLongAsThePatienceLasts() {
        Smm smm = smm(new Scripted() {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                throw noAnswer();
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                return clock.instant().isBefore(TestClock.START.plusSeconds(150))
                        ? new Reconciliation.CannotSay("not now")
                        : new Reconciliation.Found(publication(intent), state(1, StepKind.NONE));
            }
        });

        assertThat(smm.publishing().publish(request(Duration.ofMinutes(5))).state())
                .isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void aRepeatThatIsRefusedSaysNothingOfTheFirstSending() {
        network.faults.addAll(List.of(FakeNetwork.Fault.TIMEOUT_AFTER, FakeNetwork.Fault.REJECTED));
        network.readings.add(Reconciliation.Absent::new); // the first sending is still on its way
        try (Smm smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .build()) {
            Delivery delivery = smm.publishing().publish(request(Duration.ofMinutes(2)));

            assertThat(network.standing).hasSize(1);
            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        }
    }

    @Test
    void aRepeatThatIsRefusedIsBelievedOnceTheFirstSendingCannotComeAnyMore() {
        network.faults.addAll(List.of(FakeNetwork.Fault.TIMEOUT_BEFORE, FakeNetwork.Fault.REJECTED));
        List<Delivery> deliveries = new ArrayList<>();
        try (Smm smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .build()) {
            deliveries.add(smm.publishing().publish(request(Duration.ofSeconds(20))));
            assertThat(deliveries.get(0).state()).as("not certain yet").isEqualTo(DeliveryState.UNKNOWN);
        }
        network.faults.addAll(List.of(FakeNetwork.Fault.TIMEOUT_BEFORE, FakeNetwork.Fault.REJECTED));
        try (Smm smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .build()) {
            assertThat(smm.publishing().publish(request(Duration.ofMinutes(5))).state())
                    .isEqualTo(DeliveryState.REJECTED);
        }
        assertThat(network.standing).isEmpty();
    }
}
