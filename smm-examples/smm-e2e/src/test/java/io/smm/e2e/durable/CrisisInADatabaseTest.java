package io.smm.e2e.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.TimeWindow;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.jdbc.JdbcOptions;
import io.smm.adapter.jdbc.JdbcStores;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.core.AesGcmTokenCipher;
import io.smm.core.SmmBuilder;
import io.smm.crisis.CrisisEvent;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.HeldChoice;
import io.smm.crisis.HoldingStatement;
import io.smm.crisis.PostSelection;
import io.smm.crisis.ResumeReport;
import io.smm.crisis.ResumeRequest;
import io.smm.e2e.support.Eventually;
import io.smm.json.SmmJson;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crisis of one brand over a database: each call is made by another process, which knows nothing but what is stored. */
class CrisisInADatabaseTest {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");
    private static final TenantId TENANT = new TenantId("bakery-ltd");
    private static final BrandId RYE = new BrandId("rye");

    private final MemoryNetwork network = MemoryNetwork.builder(Clock.systemUTC())
            .account("rye", PASSWORD)
            .account("wheat", PASSWORD)
            .build();

    @Test
    void whatOneProcessDecidesAllOthersKnowAndTheStoryIsToldByTheDatabaseAlone(@TempDir Path folder) throws Exception {
        JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:async:" + folder.resolve("smm") + ";WRITE_DELAY=0", "sa", "");
        Connection rye = process(database, smm -> connect(smm, "rye")).withBrand(RYE);
        Connection wheat = process(database, smm -> connect(smm, "wheat"));
        Instant begin = Clock.systemUTC().instant().minusSeconds(1);
        process(database, smm -> smm.publishing().publish(PublishRequest.of(rye, Post.of("A viral post"))));
        Instant soon = Clock.systemUTC().instant().plusSeconds(5);
        process(database, smm -> {
            smm.planning().schedule(ScheduleRequest.of(rye, Post.of("Buy rye"), soon, new RequestKey("rye")));
            return smm.planning()
                    .schedule(ScheduleRequest.of(wheat, Post.of("Buy wheat"), soon, new RequestKey("wheat")));
        });

        PauseId pause = process(
                database,
                smm -> smm.planning()
                        .by(Actor.person("ana"))
                        .pause(PauseRequest.of(PauseScope.brand(TENANT, RYE), "a viral post"))
                        .id());
        PlannedPost draft = process(
                database,
                smm -> smm.crisis()
                        .prepare(HoldingStatement.of(
                                pause, new RequestKey("words"), Post.of("We look into it."), List.of(rye)))
                        .get(0));
        process(database, smm -> smm.planning().by(Actor.person("ben")).approve(draft.id()));
        CrisisPlan plan = process(
                database,
                smm -> smm.crisis()
                        .plan(CrisisRequest.builder(
                                        pause,
                                        List.of(rye),
                                        PostSelection.publishedWithin(new TimeWindow(begin, begin.plusSeconds(3_600))))
                                .deletePosts()
                                .build()));
        SmmJson json = SmmJson.standard();
        CrisisPlan stored = json.read(CrisisPlan.class, json.write(plan));
        CrisisReport report = process(database, smm -> smm.crisis().carryOut(stored));
        Eventually.eventually(
                "wheat published",
                Duration.ofSeconds(30),
                () -> {
                    process(database, smm -> smm.planning().runDue());
                    return texts();
                },
                texts -> texts.contains("Buy wheat"));

        assertThat(report.isComplete()).isTrue();
        assertThat(texts()).containsExactlyInAnyOrder("Buy wheat", "We look into it.");
        ResumeReport resumed = process(
                database,
                smm -> smm.crisis()
                        .resume(ResumeRequest.of(pause).with(smm.crisis().held(pause), new HeldChoice.Cancel())));
        assertThat(resumed.posts()).hasSize(1);
        assertThat(resumed.isComplete()).isTrue();
        List<CrisisEvent> events =
                process(database, smm -> smm.crisis().timeline(pause).events());
        assertThat(events.get(0).by()).contains(Actor.person("ana"));
        assertThat(events)
                .filteredOn(CrisisEvent.StatementChanged.class::isInstance)
                .extracting(
                        event -> ((CrisisEvent.StatementChanged) event).change().to())
                .startsWith(PlanState.DRAFT, PlanState.SCHEDULED)
                .endsWith(PlanState.PUBLISHED);
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .contains("ActionTaken", "PostHeld")
                .endsWith("Resumed", "HeldPostDecided");
        database.dispose();
    }

    private List<String> texts() {
        return network.posts().stream().map(post -> post.text().text()).toList();
    }

    private Connection connect(Smm smm, String handle) {
        return smm.accounts()
                .connect(new ConnectionRequest(
                        TENANT,
                        new AppId("my-app"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword(handle, PASSWORD)));
    }

    private <T> T process(DataSource database, Function<Smm, T> work) {
        Secret key = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
        JdbcStores stores = JdbcStores.open(JdbcOptions.of(database)
                .cipher(AesGcmTokenCipher.of("test", AesGcmTokenCipher.key(key)))
                .build());
        try (Smm smm = SmmBuilder.create()
                .stores(stores)
                .register(MemoryAdapter.factory(network))
                .build()) {
            return work.apply(smm);
        }
    }
}
