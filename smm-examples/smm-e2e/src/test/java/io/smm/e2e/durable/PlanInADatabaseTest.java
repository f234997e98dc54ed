package io.smm.e2e.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.jdbc.JdbcOptions;
import io.smm.adapter.jdbc.JdbcStores;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.core.AesGcmTokenCipher;
import io.smm.core.SmmBuilder;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.MediaStore;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine over one database file, opened anew by each process; the network stays. */
class PlanInADatabaseTest {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();
    private final JdbcDataSource database = new JdbcDataSource();

    @TempDir
    private Path folder;

    @BeforeEach
    void nameTheFile() {
        database.setURL("jdbc:h2:async:" + folder.resolve("smm") + ";WRITE_DELAY=0");
    }

    @Test
    void whatOneProcessPlannedAnotherPublishesOnceWithTheTokensOfTheFirst() {
        PlannedPost planned;
        try (Smm first = process()) {
            planned = first.planning().schedule(breakfast(connected(first)));
        }
        clock.advance(Duration.ofMinutes(11));

        for (int restarts = 0; restarts < 2; restarts++) {
            try (Smm next = process()) {
                next.planning().runDue();
                assertThat(next.planning().find(planned.id()).orElseThrow().state())
                        .isEqualTo(PlanState.PUBLISHED);
                assertThat(next.planning().schedule(breakfast(planned.connection())))
                        .as("the same key")
                        .extracting(PlannedPost::id)
                        .isEqualTo(planned.id());
            }
        }
        assertThat(network.posts()).hasSize(1);
    }

    @Test
    void whatIsPlannedInTheHostsTransactionIsPlannedWhenItCommits() throws SQLException {
        JdbcStores stores = stores();
        try (Smm smm = process(stores);
                java.sql.Connection hosts = database.getConnection()) {
            Connection bakery = connected(smm);
            hosts.setAutoCommit(false);

            stores.within(hosts, () -> smm.planning().schedule(breakfast(bakery)));
            hosts.rollback();
            assertThat(planned(smm, bakery)).isZero();

            stores.within(hosts, () -> smm.planning().schedule(breakfast(bakery)));
            assertThat(planned(smm, bakery)).as("before the commit").isZero();
            hosts.commit();
            assertThat(planned(smm, bakery)).isEqualTo(1);
        }
    }

    @Test
    void whatAPersonFoundIsOneTransactionOfTheHosts() throws SQLException {
        JdbcStores stores = stores();
        try (Smm smm = process(stores);
                java.sql.Connection hosts = database.getConnection()) {
            PlannedPost planned = smm.planning().schedule(breakfast(connected(smm)));
            loseTheAnswer(stores, planned);
            PostRef seen = PostRef.of(network.network(), "seen");
            OutboxStore outbox = stores.outboxStore().orElseThrow();
            hosts.setAutoCommit(false);

            stores.within(hosts, () -> smm.planning().settleAsPublished(planned.id(), seen));
            hosts.rollback();
            assertThat(smm.planning().find(planned.id()).orElseThrow().state()).isEqualTo(PlanState.UNKNOWN);
            assertThat(outbox.find(new DeliveryId("lost"))
                            .orElseThrow()
                            .delivery()
                            .state())
                    .isEqualTo(DeliveryState.UNKNOWN);

            stores.within(hosts, () -> smm.planning().settleAsPublished(planned.id(), seen));
            hosts.commit();
            assertThat(smm.planning().find(planned.id()).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
            assertThat(outbox.find(new DeliveryId("lost"))
                            .orElseThrow()
                            .delivery()
                            .state())
                    .isEqualTo(DeliveryState.PUBLISHED);
        }
    }

    private void loseTheAnswer(JdbcStores stores, PlannedPost planned) {
        PlanStore plans = stores.planStore().orElseThrow();
        PlanEntry entry = plans.find(planned.id()).orElseThrow();
        ChangeNote note = new ChangeNote(Actor.worker("w"), clock.instant(), "the answer was lost");
        assertThat(plans.replace(
                        entry.next(planned.toBuilder().state(PlanState.UNKNOWN).build(), note)))
                .isTrue();
        Outcome lost = new Outcome.Unknown(clock.instant(), "no answer", Optional.empty());
        Delivery delivery = Delivery.of(
                new DeliveryId("lost"), planned.connection(), planned.post(), clock.instant(), List.of(lost));
        stores.outboxStore()
                .orElseThrow()
                .insert(new OutboxEntry(
                        delivery,
                        Optional.of(planned.key()),
                        PublishState.of(1, new byte[0], StepKind.EFFECT),
                        Optional.of(clock.instant()),
                        1,
                        Optional.empty(),
                        1));
    }

    @Test
    void bytesThatArePlannedSurviveTheProcessAndGoWhenThePostStands() throws IOException {
        byte[] loaf = picture();
        PlannedPost planned;
        try (Smm first = process()) {
            planned = first.planning().schedule(withPicture(connected(first), loaf));
        }
        JdbcStores stores = stores();
        MediaStore media = stores.mediaStore().orElseThrow();
        assertThat(media.use().bytes()).isEqualTo(loaf.length);
        clock.advance(Duration.ofMinutes(11));

        try (Smm next = process(stores)) {
            next.planning().runDue();
            assertThat(next.planning().find(planned.id()).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
        }

        assertThat(network.posts()).hasSize(1);
        assertThat(media.deleteUnheld(clock.instant().plusSeconds(1), 10)).isEqualTo(1);
        assertThat(media.use().bytes()).isZero();
    }

    @Test
    void aRollbackOfTheHostTakesBackTheMediaToo() throws SQLException, IOException {
        JdbcStores stores = stores();
        try (Smm smm = process(stores);
                java.sql.Connection hosts = database.getConnection()) {
            Connection bakery = connected(smm);
            hosts.setAutoCommit(false);
            byte[] loaf = picture();

            stores.within(hosts, () -> smm.planning().schedule(withPicture(bakery, loaf)));
            hosts.rollback();

            assertThat(stores.mediaStore().orElseThrow().use().bytes()).isZero();
        }
    }

    private static byte[] picture() throws IOException {
        try (InputStream bytes = TestImages.png(1, "A loaf of rye").source().open()) {
            return bytes.readAllBytes();
        }
    }

    private static ScheduleRequest withPicture(Connection bakery, byte[] png) {
        Image loaf = Image.builder(MediaSource.once("camera", png.length, new ByteArrayInputStream(png)), "image/png")
                .altText("A loaf of rye")
                .build();
        Post post = Post.builder(PostPart.builder(PostText.of("Rye from six."))
                        .image(loaf)
                        .build())
                .build();
        return ScheduleRequest.of(bakery, post, Instant.parse("2026-05-04T08:10:00Z"), new RequestKey("picture"));
    }

    private static int planned(Smm smm, Connection bakery) {
        return smm.planning()
                .list(PlanQuery.of(bakery), PageRequest.first())
                .items()
                .size();
    }

    private ScheduleRequest breakfast(Connection bakery) {
        return ScheduleRequest.of(
                bakery, Post.of("Rye from six."), Instant.parse("2026-05-04T08:10:00Z"), new RequestKey("breakfast"));
    }

    private Connection connected(Smm smm) {
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("acme"),
                        new AppId("my-app"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword("bakery", PASSWORD)));
    }

    private Smm process() {
        return process(stores());
    }

    private Smm process(JdbcStores stores) {
        return SmmBuilder.create()
                .stores(stores)
                .clock(clock)
                .register(MemoryAdapter.factory(network))
                .build();
    }

    private JdbcStores stores() {
        Secret key = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
        return JdbcStores.open(JdbcOptions.of(database)
                .cipher(AesGcmTokenCipher.of("test", AesGcmTokenCipher.key(key)))
                .build());
    }
}
