package io.smm.example.quickstart;

import io.smm.Money;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryFault;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.campaign.Economics;
import io.smm.core.SmmBuilder;
import io.smm.listening.Signal;
import io.smm.metrics.campaign.ReachFigures;
import io.smm.metrics.virality.Cascade;
import io.smm.post.PostRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The simulated network: virtual time, a town of people, and one lost answer on the way, so that one sees it settled. */
final class MemoryStage implements Stage {

    private static final TenantId TENANT = new TenantId("bakery");
    private static final AppId APP = new AppId("quickstart");
    private static final Secret PASSWORD = Secret.of("simulated");
    private static final int TOWN = 240;

    /** The people who have come across the post after each wave: many at first, fewer later. */
    private static final int[] WAVES = {0, 90, 160, 205, 230, 240};

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();
    private final DeliveryLog deliveries = new DeliveryLog();
    private final TownDiary diary = new TownDiary();
    private final DeclaredProfiles profiles = new DeclaredProfiles(clock);
    private final Smm smm;

    MemoryStage() {
        SmmBuilder builder = SmmBuilder.create()
                .clock(clock)
                .sleeper(clock)
                .observer(deliveries)
                .register(MemoryAdapter.factory(network));
        profiles.registerWith(builder);
        smm = builder.build();
        for (int person = 0; person < TOWN; person += 2) {
            network.follow(name(person), "bakery");
        }
        network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);
    }

    @Override
    public Smm smm() {
        return smm;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ConnectionRequest target() {
        return new ConnectionRequest(
                TENANT, APP, network.network(), network.endpoint(), new AppPassword("bakery", PASSWORD));
    }

    @Override
    public List<Connection> profiles() {
        return profiles.connections(TENANT, APP);
    }

    @Override
    public Optional<Economics> exampleEconomics() {
        return Optional.of(Economics.builder()
                .cost(Money.of("180.00", "EUR"))
                .mediaSpend(Money.of("60.00", "EUR"))
                .revenue(Money.of("540.00", "EUR"))
                .contributionMargin(Money.of("260.00", "EUR"))
                .build());
    }

    @Override
    public DeliveryLog deliveries() {
        return deliveries;
    }

    @Override
    public int waves() {
        return WAVES.length - 1;
    }

    @Override
    public String letPeopleReact(PostRef post, int wave) {
        Instant before = clock.instant();
        for (int person = WAVES[wave]; person < WAVES[wave + 1]; person++) {
            clock.advance(Duration.ofMinutes(3 + 4L * wave));
            comesAcross(name(person), person, post);
        }
        if (wave == 0) {
            network.comment("ana", post, "Do you have rye bread on Saturdays too?");
            network.comment("mihai", post, "The best in town.");
        } else if (wave == 1) {
            network.comment("ioana", post, "Is it vegan?");
        }
        return "%d simulated people came across the post in %d simulated minutes"
                .formatted(
                        WAVES[wave + 1] - WAVES[wave],
                        Duration.between(before, clock.instant()).toMinutes());
    }

    private void comesAcross(String handle, int person, PostRef post) {
        int times = person % 20 == 0 ? 4 : person % 4 == 0 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            network.view(handle, post);
            diary.saw(handle, person);
        }
        if (person % 6 == 0) {
            network.like(handle, post);
        }
        if (person % 30 == 0) {
            network.share(handle, post);
            diary.passedOn(handle, clock.instant());
        }
    }

    @Override
    public String answerTo(Signal comment) {
        clock.advance(Duration.ofMinutes(6)); // somebody reads, thinks and writes
        return "Thank you for asking! Yes: every day from nine, as long as there is some.";
    }

    @Override
    public Optional<ReachFigures> reached() {
        return Optional.of(diary.reach(TOWN));
    }

    @Override
    public Optional<Cascade> passedOn(Instant published) {
        return Optional.of(diary.cascade(published));
    }

    @Override
    public void pause(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        smm.close();
    }

    private static String name(int person) {
        return "person-" + person;
    }
}
