package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.TenantId;
import io.smm.core.InMemoryTokenStore;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.post.Delivery;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Publisher;
import io.smm.testkit.SmmAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An adapter is data and ports: made in silence, alike each time, alone with its context, and gone when it is closed. */
abstract class LifecycleContract extends ContractGroup {

    private static final long SEED = 20_261_123;
    private static final int RUNNERS = 8;
    private static final int ROUNDS = 3;

    LifecycleContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void everyPortIsThereExactlyWhenItsCapabilitiesAre() {
        NetworkAdapter adapter = run().newAdapter().adapter();

        assertThat(Ports.ALL)
                .filteredOn(port -> !port.isRightIn(adapter))
                .extracting(Ports::name)
                .as("ports that are there undeclared, or declared and not there")
                .isEmpty();
    }

    @Test
    void whatAnAdapterSaysOfItselfIsConstant() {
        NetworkAdapter one = run().newAdapter().adapter();
        List<Object> before = said(one);

        one.authenticator().identify(run().connection());
        new StepDrive(run(), "contract-constant", run().posts().plain("Something happens."))
                .finishWith(one.publisher().orElseThrow());

        assertThat(said(one)).as("said by the same adapter").isEqualTo(before);
        assertThat(said(run().newAdapter().adapter())).as("said by another").isEqualTo(before);
    }

    @Test
    void makingAnAdapterSendsNothingAndStartsNoThread() {
        AdapterFactory factory = run().environment().adapter();
        long requests = run().server().requests();

        List<String> started =
                StartedThreads.leftBy(() -> said(standalone(factory).adapter()), thread -> true);

        assertThat(started).as("threads").isEmpty();
        assertThat(run().server().requests()).as("requests sent").isEqualTo(requests);
    }

    @Test
    void twoAdaptersSideBySideShareNothingButWhatTheContextHolds() {
        AdapterFactory factory = run().environment().adapter();
        try (StandaloneContext one = standalone(factory);
                StandaloneContext other = standalone(factory)) {
            Connection connection = one.connect(run().environment().credentials());
            one.adapter().authenticator().identify(connection);

            SmmException stranger =
                    ContractRun.failureOf(() -> other.adapter().authenticator().identify(connection));

            assertThat(stranger)
                    .as("a connection whose tokens the other's store does not hold")
                    .isExactlyInstanceOf(TokenRevokedException.class);
        }
    }

    @Test
    void closingOneLeavesTheOthersAlone() {
        AdapterFactory factory = run().environment().adapter();
        try (StandaloneContext other = standalone(factory)) {
            Connection connection = other.connect(run().environment().credentials());
            StandaloneContext one = standalone(factory);
            one.connect(run().environment().credentials());

            one.close();

            assertThat(other.adapter().authenticator().identify(connection).account())
                    .isEqualTo(connection.account());
        }
    }

    @Test
    void closingEndsWhatWasStartedAndIsTheSameTwice() {
        List<String> left = StartedThreads.leftBy(
                () -> {
                    Smm own = run().newSmm();
                    own.accounts().whoAmI(run().connection());
                    own.close();
                    own.close();
                    assertThatThrownBy(() -> own.accounts().whoAmI(run().connection()))
                            .isInstanceOf(IllegalStateException.class);
                },
                thread -> !thread.isDaemon());

        assertThat(left).as("threads that keep the process alive").isEmpty();
    }

    @Test
    void manyConnectionsOfTwoTenantsAtOnceStayApart() {
        List<Connection> connections = connections();

        List<List<Publication>> published = Race.of(RUNNERS, runner -> actWithSome(connections, runner));

        List<Publication> all = published.stream().flatMap(List::stream).toList();
        assertThat(all).extracting(publication -> publication.ref().id()).doesNotHaveDuplicates();
        assertThat(run().server().standingPosts())
                .as("posts of the connected account, with seed %s", SEED)
                .isEqualTo((int) all.stream()
                        .filter(publication ->
                                publication.account().equals(run().connection().account()))
                        .count());
        connections.stream()
                .filter(connection ->
                        !connection.tenant().equals(run().connection().tenant()))
                .forEach(connection -> run().smm().accounts().disconnect(connection));
        assertThat(run().smm().accounts().whoAmI(run().connection()).account())
                .isEqualTo(run().connection().account());
    }

    /** Our account for two tenants, and every other account that the environment has. */
    private List<Connection> connections() {
        ConnectionRequest ours = run().environment().credentials();
        ConnectionRequest ofAnotherTenant = new ConnectionRequest(
                new TenantId("another-tenant"), ours.app(), ours.network(), ours.endpoint(), ours.credentials());
        List<Connection> connections = new ArrayList<>(
                List.of(run().connection(), run().smm().accounts().connect(ofAnotherTenant)));
        run().environment()
                .another()
                .ifPresent(request -> connections.add(run().smm().accounts().connect(request)));
        run().environment()
                .elsewhere()
                .ifPresent(request -> connections.add(run().smm().accounts().connect(request)));
        return connections;
    }

    private List<Publication> actWithSome(List<Connection> connections, int runner) {
        SplittableRandom random = new SplittableRandom(SEED + runner);
        List<Publication> published = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = connections.get(random.nextInt(connections.size()));
            assertThat(run().smm().accounts().whoAmI(connection).account())
                    .as("who runner %s acts as in round %s, with seed %s", runner, round, SEED)
                    .isEqualTo(connection.account());
            published.add(publishAs(connection, "Runner " + runner + ", round " + round + "."));
        }
        return published;
    }

    private Publication publishAs(Connection connection, String text) {
        PublishRequest request = run().requestAs(connection, run().posts().plain(text));
        Delivery delivery = run().publish(request);
        SmmAssertions.assertThat(delivery).isPublished();
        Publication publication = delivery.publications().get(0);
        assertThat(publication.account()).isEqualTo(connection.account());
        return publication;
    }

    private List<Object> said(NetworkAdapter adapter) {
        return List.of(
                adapter.network(),
                adapter.capabilities().declared(),
                adapter.quotaRules(),
                adapter.signInMethods(),
                run().environment().learnsRules() ? "learned" : adapter.rules(run().connection()),
                adapter.publisher().map(Publisher::settlement));
    }

    /** An adapter with surroundings and tokens of its own. */
    private StandaloneContext standalone(AdapterFactory factory) {
        ContractEnvironment environment = run().environment();
        return StandaloneContext.around(
                factory, environment.clock(), environment.sleeper(), environment.http(), new InMemoryTokenStore());
    }
}
