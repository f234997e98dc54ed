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

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();
    private final DeclaredProfiles profiles = new DeclaredProfiles(clock);
    private final Smm smm;

    MemoryStage() {
        SmmBuilder builder = SmmBuilder.create().clock(clock).sleeper(clock).register(MemoryAdapter.factory(network));
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
    public String letPeopleReact(PostRef post) {
        for (int person = 0; person < TOWN; person++) {
            clock.advance(Duration.ofMinutes(3));
            network.view(name(person), post);
            if (person % 4 == 0) {
                network.view(name(person), post);
            }
            if (person % 6 == 0) {
                network.like(name(person), post);
            }
            if (person % 30 == 0) {
                network.share(name(person), post);
            }
        }
        network.comment("ana", post, "Do you have rye bread on Saturdays too?");
        clock.advance(Duration.ofMinutes(12));
        network.comment("mihai", post, "The best in town.");
        clock.advance(Duration.ofMinutes(5));
        network.comment("ioana", post, "Is it vegan?");
        return TOWN + " simulated people came across the post in twelve simulated hours";
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
