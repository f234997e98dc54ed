package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.error.ContentRejectedException;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageFullException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.SpooledMedia;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaUpload;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanStore;
import io.smm.spi.Publisher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read again later lies in the media store before its post is stored, and until nobody needs it any more. */
class SpooledMediaTest {

    private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7};
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final InMemoryMediaStore media = new InMemoryMediaStore(100);
    private final List<byte[]> uploaded = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void bytesInMemoryArePlannedAsWhatLiesInTheStoreAndUploadedInAnotherProcess() {
        PlannedPost planned;
        try (Smm smm = smm()) {
            planned = plan(smm, MediaSource.ofBytes(BYTES), "k");
        }

        assertThat(source(planned.post()).spooled()).isPresent();
        assertThat(plans.find(planned.id()))
                .hasValueSatisfying(entry -> assertThat(entry.planned()).isEqualTo(planned));
        clock.advance(HOUR);
        try (Smm another = smm()) {
            assertThat(another.planning().runDue().published()).hasSize(1);
        }

        assertThat(uploaded).containsExactly(BYTES);
        Delivery delivery = outbox.findByKey(planned.connection().id(), planned.key())
                .orElseThrow()
                .delivery();
        assertThat(source(delivery.post()).spooled())
                .isEqualTo(source(planned.post()).spooled());
        assertThat(media.deleteUnheld(clock.instant().plusSeconds(1), 9))
                .as("nobody holds it")
                .isEqualTo(1);
    }

    @Test
    void aStreamThatCanBeReadOnceAndATemporaryFileArePublishedLater() throws IOException {
        Path upload = Files.write(folder.resolve("upload.tmp"), new byte[] {9, 9});
        try (Smm smm = smm()) {
            plan(smm, MediaSource.once("camera", BYTES.length, new ByteArrayInputStream(BYTES)), "once");
            plan(smm, MediaSource.ofTemporaryFile(upload), "temporary");
            Files.delete(upload);
            clock.advance(HOUR);

            assertThat(smm.planning().runDue().published()).hasSize(2);
        }

        assertThat(uploaded).containsExactlyInAnyOrder(BYTES, new byte[] {9, 9});
    }

    @Test
    void theSameBytesForManyPostsLieThereOnce() {
        MediaSource source = MediaSource.ofBytes(BYTES);
        try (Smm smm = smm()) {
            for (int i = 0; i < 20; i++) {
                plan(smm, source, "k" + i);
            }
            plan(smm, MediaSource.ofBytes(BYTES), "another");
        }

        assertThat(media.use().bytes()).isEqualTo(BYTES.length);
    }

    @Test
    void filesAndAddressesAreLeftWhereTheyAre() throws IOException {
        Path file = Files.write(folder.resolve("loaf.png"), BYTES);
        try (Smm smm = smm()) {
            assertThat(source(plan(smm, MediaSource.ofFile(file), "file").post())
                            .file())
                    .contains(file.toAbsolutePath());
            assertThatThrownBy(() -> plan(smm, MediaSource.at(URI.create("https://cdn.example/loaf.png")), "there"))
                    .hasMessageContaining("bytes"); // the network takes nothing else
        }

        assertThat(media.use().bytes()).isZero();
    }

    @Test
    void whereThereIsNoRoomNothingIsPlannedAndNothingPublished() {
        MediaSource large = MediaSource.ofBytes(new byte[101]);
        try (Smm smm = smm()) {
            assertThatThrownBy(() -> plan(smm, large, "k")).isInstanceOf(StorageFullException.class);
            assertThatThrownBy(() -> smm.publishing().publish(request(large))).isInstanceOf(StorageFullException.class);
        }

        assertThat(plans.findByKey(network.connection().id(), new RequestKey("k")))
                .isEmpty();
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void roomThatNobodyNeedsAnyMoreIsMadeBeforeAnythingIsRefused() {
        try (Smm smm = smm()) {
            PlannedPost first = plan(smm, MediaSource.ofBytes(new byte[80]), "first");
            smm.planning().cancel(first.id());
            clock.advance(HOUR.plusMinutes(1));

            assertThat(source(plan(smm, MediaSource.ofBytes(new byte[90]), "second")
                                    .post())
                            .spooled())
                    .isPresent();
        }
    }

    @Test
    void whatIsPublishedAtOnceIsHeldUntilItStands() {
        try (Smm smm = smm()) {
            Delivery delivery = smm.publishing().publish(request(MediaSource.ofBytes(BYTES)));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(source(delivery.post()).spooled()).isPresent();
        }
        assertThat(uploaded).containsExactly(BYTES);
        assertThat(media.deleteUnheld(clock.instant().plusSeconds(1), 9)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedForNowKeepsItsMediaAndWhatWasRefusedForEverDoesNot() {
        network.faults.addAll(List.of(
                FakeNetwork.Fault.REFUSED_CONNECTION,
                FakeNetwork.Fault.REFUSED_CONNECTION,
                FakeNetwork.Fault.REFUSED_CONNECTION));
        try (Smm smm = smm()) {
            PublishRequest request = request(MediaSource.ofBytes(BYTES)).withKey(new RequestKey("k"));
            assertThat(smm.publishing().publish(request).state()).isEqualTo(DeliveryState.REJECTED);
            assertThat(media.deleteUnheld(clock.instant().plusSeconds(1), 9))
                    .as("may be tried again")
                    .isZero();
            network.faults.add(FakeNetwork.Fault.REJECTED);

            Delivery refused = smm.publishing().publish(request);

            assertThat(refused.lastOutcome().orElseThrow().toString())
                    .contains(ContentRejectedException.class.getSimpleName());
            assertThat(media.deleteUnheld(clock.instant().plusSeconds(1), 9)).isEqualTo(1);
        }
    }

    @Test
    void anEditHoldsWhatItNeedsAndTheKeeperFindsWhatItNeedsNoLonger() {
        try (Smm smm = smm()) {
            PlannedPost planned = plan(smm, MediaSource.ofBytes(BYTES), "k", Duration.ofDays(3));
            PlannedPost edited = smm.planning().edit(planned.id(), post(MediaSource.ofBytes(new byte[] {8, 8})));
            assertThat(media.use().bytes()).isEqualTo(BYTES.length + 2);

            tidyForADay(smm);

            assertThat(media.use().bytes()).isEqualTo(2);
            assertThat(media.find(
                            planned.connection().tenant(),
                            source(edited.post()).spooled().orElseThrow().sha256()))
                    .isPresent();
        }
    }

    @Test
    void aMissedPostKeepsItsMediaBecauseItMayBeMoved() {
        try (Smm smm = smm()) {
            PlannedPost planned = plan(smm, MediaSource.ofBytes(BYTES), "k");
            clock.advance(Duration.ofDays(2));
            smm.planning().runDue();
            tidyForADay(smm);

            smm.planning().reschedule(planned.id(), clock.instant().plus(HOUR));
            clock.advance(HOUR);

            assertThat(smm.planning().runDue().published()).hasSize(1);
        }
        assertThat(uploaded).containsExactly(BYTES);
    }

    @Test
    void whatAnotherTenantSpooledIsRefused() throws IOException {
        TenantId rival = new TenantId("rival");
        SpooledMedia theirs = media.put(
                rival,
                new MediaHolder(MediaHolder.Kind.PLAN, "theirs"),
                new MediaUpload(new ByteArrayInputStream(BYTES), OptionalLong.empty(), 100),
                clock.instant());
        try (Smm smm = smm()) {
            assertThatThrownBy(() -> plan(smm, MediaSource.spooled(theirs), "k"))
                    .isInstanceOfSatisfying(
                            MediaRejectedException.class,
                            refused ->
                                    assertThat(refused.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION));
        }
    }

    @Test
    void whoLosesTheRaceForAKeyHoldsNothing() {
        PlanStore late = (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(),
                new Class<?>[] {PlanStore.class},
                (proxy, method, arguments) -> method.getName().equals("findByKey")
                        ? Optional.empty() // not there yet
                        : method.invoke(plans, arguments));
        OutboxStore lateToo = new ForwardingOutboxStore(outbox) {
            @Override
            public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
                return Optional.empty();
            }
        };
        PublishRequest request = request(MediaSource.ofBytes(new byte[] {6})).withKey(new RequestKey("k"));
        try (Smm smm = smm();
                Smm loser = smm(late, lateToo)) {
            PlannedPost first = plan(smm, MediaSource.ofBytes(BYTES), "k");
            Delivery published = smm.publishing().publish(request);
            media.deleteUnheld(clock.instant().plusSeconds(1), 9);

            assertThat(plan(loser, MediaSource.ofBytes(new byte[] {5}), "k")).isEqualTo(first);
            assertThat(loser.publishing().publish(request).id()).isEqualTo(published.id());
        }
        assertThat(media.deleteUnheld(clock.instant().plusSeconds(1), 9))
                .as("of the losers")
                .isEqualTo(2);
        assertThat(media.use().bytes()).isEqualTo(BYTES.length);
    }

    @Test
    void oneOfManyWithTheSameBytesStillHasThemWhenTheOthersAreOver() {
        try (Smm smm = smm()) {
            PlannedPost first = plan(smm, MediaSource.ofBytes(BYTES), "first");
            plan(smm, MediaSource.ofBytes(BYTES), "second", Duration.ofDays(2));
            smm.planning().cancel(first.id());
            tidyForADay(smm);
            tidyForADay(smm);

            assertThat(uploaded).containsExactly(BYTES);
        }
    }

    @Test
    void aPostThatCannotBeReadKeepsItsMediaAndHoldsUpNobody() {
        try (Smm smm = smm()) {
            PlannedPost unreadable = plan(smm, MediaSource.ofBytes(BYTES), "unreadable", Duration.ofDays(9));
            clock.advance(Duration.ofSeconds(1)); // so that it is looked at first
            PlannedPost edited = plan(smm, MediaSource.ofBytes(new byte[] {5}), "edited", Duration.ofDays(9));
            smm.planning().edit(edited.id(), Post.of("without"));
            clock.advance(Duration.ofMinutes(1));
            PlanStore partly = (PlanStore) Proxy.newProxyInstance(
                    PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("find") && arguments[0].equals(unreadable.id())) {
                            throw new IllegalStateException("a newer node wrote it");
                        }
                        return method.invoke(plans, arguments);
                    });
            try (Smm older = smm(partly, outbox)) {
                tidy(older, 10); // once: holds are looked at every six hours
            }
        }

        assertThat(media.use().bytes()).isEqualTo(BYTES.length);
    }

    private void tidyForADay(Smm smm) {
        tidy(smm, 24);
    }

    private void tidy(Smm smm, int hours) {
        for (int i = 0; i < hours; i++) {
            clock.advance(HOUR);
            smm.planning().runDue();
        }
    }

    private Smm smm() {
        return smm(plans, outbox);
    }

    private Smm smm(PlanStore planStore, OutboxStore outboxStore) {
        Publisher publisher = network.publisher().orElseThrow();
        network.otherPublisher = Optional.of(
                publisher instanceof ReadingPublisher ? publisher : new ReadingPublisher(publisher, uploaded));
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(planStore)
                .outboxStore(outboxStore)
                .mediaStore(media)
                .build();
    }

    private PlannedPost plan(Smm smm, MediaSource source, String key) {
        return plan(smm, source, key, HOUR);
    }

    private PlannedPost plan(Smm smm, MediaSource source, String key, Duration ahead) {
        return smm.planning()
                .schedule(ScheduleRequest.of(
                        network.connection(), post(source), clock.instant().plus(ahead), new RequestKey(key)));
    }

    private PublishRequest request(MediaSource source) {
        return PublishRequest.of(network.connection(), post(source));
    }

    private static Post post(MediaSource source) {
        return Post.builder(PostPart.builder(PostText.of("hello"))
                        .image(Image.builder(source, "image/png")
                                .altText("a loaf")
                                .build())
                        .build())
                .build();
    }

    private static MediaSource source(Post post) {
        return post.parts().get(0).images().get(0).source();
    }
}
