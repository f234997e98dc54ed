package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.DeliveryEvent;
import io.smm.Smm;
import io.smm.SmmAsync;
import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.error.WindowClosedException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SmmLifecycleTest {

    private final FakeNetwork network = new FakeNetwork();

    @Test
    void theBuilderListsEverythingThatIsWrong() {
        SmmBuilder builder = SmmBuilder.create()
                .register(network)
                .register(new FakeNetwork())
                .quotaPatience(Duration.ofHours(1));

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults()).hasSize(2));
        assertThatThrownBy(() -> SmmBuilder.create().build()).hasMessageContaining("no adapter is registered");
    }

    @Test
    void buildingStartsNoThread() {
        Set<String> before = smmThreads();
        try (Smm smm = SmmBuilder.create().register(network).build()) {
            assertThat(smm.networks()).containsExactly(FakeNetwork.NETWORK);
            assertThat(smmThreads()).as("beside those of tests that just ended").isSubsetOf(before);
        }
    }

    @Test
    void theAsyncTwinRunsTheSamePipelineOnNamedThreadsAndEndsWithTheSmm() throws Exception {
        List<String> threads = new ArrayList<>();
        Smm smm = SmmBuilder.create()
                .register(network)
                .observer(new SmmObserver() {
                    @Override
                    public void onDelivery(DeliveryEvent event) {
                        threads.add(Thread.currentThread().getName());
                    }
                })
                .build();
        Connection connection =
                smm.async().accounts().connect(network.request()).get(10, TimeUnit.SECONDS);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        Delivery delivery = smm.async()
                .publishing()
                .publish(PublishRequest.of(connection, Post.of("hello")))
                .get(10, TimeUnit.SECONDS);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
        assertThat(threads).isNotEmpty().allMatch(name -> name.startsWith("smm-async-"));
        smm.close();
        assertThatThrownBy(() -> smm.async().accounts().whoAmI(connection)).hasMessageContaining("closed");
    }

    @Test
    void anAsyncCallFailsWithTheExceptionOfTheBlockingOne() {
        try (Smm smm =
                SmmBuilder.create().register(network).executor(Runnable::run).build()) {
            CompletableFuture<?> future =
                    smm.async().publishing().delete(network.connection(), PostRef.of(FakeNetwork.NETWORK, "1"));
            assertThatThrownBy(future::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(UnsupportedCapabilityException.class);
        }
    }

    @Test
    void everyBlockingMethodHasItsTwin() {
        List<String> missing = new ArrayList<>();
        for (Method service : SmmAsync.class.getMethods()) {
            Class<?> blocking = Arrays.stream(Smm.class.getMethods())
                    .filter(method -> method.getName().equals(service.getName()))
                    .findFirst()
                    .orElseThrow()
                    .getReturnType();
            Set<String> twins = signatures(service.getReturnType());
            signatures(blocking).stream()
                    .filter(signature -> !twins.contains(signature))
                    .filter(signature -> !signature.startsWith("startWorker")) // runs on threads of its own as it is
                    .forEach(signature -> missing.add(blocking.getSimpleName() + "." + signature));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatAHostsObserverThrowsChangesNothing() {
        try (Smm smm = SmmBuilder.create()
                .register(network)
                .observer(new SmmObserver() {
                    @Override
                    public void onDelivery(DeliveryEvent event) {
                        throw new IllegalStateException("the host's bug");
                    }
                })
                .build()) {
            assertThat(smm.publishing()
                            .publish(PublishRequest.of(network.connection(), Post.of("hello")))
                            .state())
                    .isEqualTo(DeliveryState.PUBLISHED);
        }
    }

    @Test
    void sharedThingsAreMadeOnceAndClosedWithTheSmmUnlessTheHostGaveThem() {
        List<String> closed = new ArrayList<>();
        record Made(List<String> closed) implements AutoCloseable {
            @Override
            public void close() {
                closed.add("made");
            }
        }
        record Given(List<String> closed) implements AutoCloseable {
            @Override
            public void close() {
                closed.add("given");
            }
        }
        Given given = new Given(closed);
        Smm smm =
                SmmBuilder.create().register(network).share(Given.class, given).build();
        Made made = network.context().shared(Made.class, () -> new Made(closed));

        assertThat(network.context().shared(Made.class, () -> new Made(closed))).isSameAs(made);
        assertThat(network.context().shared(Given.class, () -> new Given(closed)))
                .isSameAs(given);
        smm.close();
        smm.close();
        assertThat(closed).containsExactly("made");
    }

    @Test
    void aMetricThatTheAnswerDidNotHoldIsUnknownAndOneThatTheNetworkLacksIsNotReported() {
        try (Smm smm = SmmBuilder.create().register(network).build()) {
            PostInsights insights = smm.insights()
                    .posts(
                            network.connection(),
                            List.of(PostRef.of(FakeNetwork.NETWORK, "1")),
                            Set.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.REACH))
                    .get(0);

            assertThat(insights.reading(MetricId.REACTIONS).value()).contains(BigDecimal.ZERO);
            assertThat(insights.reading(MetricId.COMMENTS)).isInstanceOf(Reading.Unknown.class);
            assertThat(insights.reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
            assertThat(insights.reading(MetricId.SAVES)).isInstanceOf(Reading.NotRequested.class);
        }
    }

    @Test
    void aSignalIsAnsweredThroughThePublishingPipelineIfItMayBeAnswered() {
        try (Smm smm = SmmBuilder.create().register(network).build()) {
            Signal.Builder comment = Signal.builder(
                    SignalKind.COMMENT,
                    "reply",
                    PostRef.of(FakeNetwork.NETWORK, "9"),
                    FakeNetwork.ACCOUNT,
                    PostText.of("when do you open?"),
                    TestClock.START);
            network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);

            Delivery answer = smm.listening()
                    .answer(
                            network.connection(),
                            comment.actions(Set.of(SignalAction.ANSWER)).build(),
                            PostText.of("at nine"));
            assertThat(answer.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(answer.post().replyTo()).contains(PostRef.of(FakeNetwork.NETWORK, "9"));
            assertThat(network.standing).hasSize(1);

            Signal closed = comment.actions(Set.of()).build();
            assertThatThrownBy(() -> smm.listening().answer(network.connection(), closed, PostText.of("at nine")))
                    .isInstanceOf(WindowClosedException.class);
        }
    }

    private static Set<String> signatures(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
                .collect(Collectors.toSet());
    }

    private static Set<String> smmThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("smm"))
                .collect(Collectors.toSet());
    }
}
