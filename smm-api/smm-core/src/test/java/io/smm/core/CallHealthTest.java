package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CallEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.CallHealth;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the calls of an account went can be read, each account by itself. */
class CallHealthTest {

    private static final SmmException DOWN = new NetworkDownException(
            ErrorDetails.of("no answer", RetryAdvice.sameCall()).build());
    private static final SmmException REVOKED =
            new TokenRevokedException(ErrorDetails.of("taken back", RetryAdvice.afterAction("connect anew"))
                    .build());
    private static final SmmException RUDE = new ContentRejectedException(
            ErrorDetails.of("too rude", RetryAdvice.never()).build());

    private final TestClock clock = new TestClock();
    private final ConsentNetwork network = new ConsentNetwork();
    private Smm smm;

    @BeforeEach
    void build() {
        smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .observer(new SmmObserver() {
                    @Override
                    public void onCall(CallEvent event) {
                        throw new IllegalStateException("an observer of the host that fails");
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void anAccountThatMadeNoCallIsUntried() {
        Connection connection = connection("a");

        assertThat(health(connection)).isEqualTo(CallHealth.untried(connection.id()));
    }

    @Test
    void aSuccessEndsTheFailuresAndTheLastOfThemStaysToBeRead() {
        Connection connection = connection("a");
        Instant first = clock.instant();

        call(connection, DOWN);
        clock.advance(Duration.ofMinutes(1));
        Instant second = clock.instant();
        call(connection, REVOKED);

        CallHealth failing = health(connection);
        assertThat(failing.lastSuccess()).isEmpty();
        assertThat(failing.failingSince()).contains(first);
        assertThat(failing.failuresInARow()).isEqualTo(2);
        assertThat(failing.lastFailure()).contains(second);
        assertThat(failing.error()).containsSame(REVOKED);

        clock.advance(Duration.ofMinutes(1));
        call(connection, null);

        CallHealth well = health(connection);
        assertThat(well.lastSuccess()).contains(clock.instant());
        assertThat(well.failingSince()).isEmpty();
        assertThat(well.failuresInARow()).isZero();
        assertThat(well.lastFailure()).contains(second);
    }

    @Test
    void aRefusalOfTheContentIsNoTroubleOfTheAccount() {
        Connection connection = connection("a");
        call(connection, DOWN);

        call(connection, RUDE);

        assertThat(health(connection).failuresInARow()).isZero();
        assertThat(health(connection).lastSuccess()).contains(clock.instant());
        assertThat(health(connection).error()).containsSame(DOWN);
    }

    @Test
    void oneAccountsFailuresAreNotAnothers() {
        call(connection("a"), DOWN);

        assertThat(health(connection("b")).failuresInARow()).isZero();
    }

    private CallHealth health(Connection connection) {
        CallHealth health = smm.accounts().callHealth(connection);
        assertThat(smm.async().accounts().callHealth(connection).join()).isEqualTo(health);
        return health;
    }

    private void call(Connection connection, SmmException error) {
        network.context()
                .observer()
                .onCall(new CallEvent(
                        connection.network(),
                        "look",
                        Optional.of(connection.id()),
                        OptionalInt.empty(),
                        Duration.ZERO,
                        Optional.ofNullable(error)));
    }

    private Connection connection(String account) {
        return Connection.of(
                new TenantId("bakery"),
                new AppId("app"),
                URI.create("https://consent.example"),
                AccountRef.of(network.network(), account, account));
    }
}
