package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CapabilityStatement;
import io.smm.Support;
import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.NetworkAdapter;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who an account is, and that a connection is what it says. */
abstract class IdentityContract extends ContractGroup {

    IdentityContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aConnectionTellsForWhomAndAsWhomItActs() {
        ConnectionRequest request = run().environment().credentials();
        Connection connection = run().connection();

        assertThat(connection.network()).isEqualTo(run().network());
        assertThat(connection.tenant()).isEqualTo(request.tenant());
        assertThat(connection.app()).isEqualTo(request.app());
        assertThat(connection.account().handle()).isPresent();
    }

    @Test
    void theNetworkSaysWhoTheConnectionActsAs() {
        AccountProfile profile = run().smm().accounts().whoAmI(run().connection());

        assertThat(profile.account()).isEqualTo(run().connection().account());
    }

    @Test
    void aWrongPasswordIsRefusedAsSuch() {
        SmmException error = ContractRun.failureOf(
                () -> run().smm().accounts().connect(run().environment().wrongCredentials()));

        assertThat(error).isExactlyInstanceOf(CredentialsRejectedException.class);
        assertThat(error.details().network()).contains(run().network());
        assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
    }

    @Test
    void connectingTwiceGivesAnEqualConnection() {
        Connection again = run().smm().accounts().connect(run().environment().credentials());

        assertThat(again).isEqualTo(run().connection());
        assertThat(again.id()).isEqualTo(run().connection().id());
    }

    @Test
    void twoTenantsHoldTheSameAccountApart() {
        ConnectionRequest ours = run().environment().credentials();
        Connection other = run().smm()
                .accounts()
                .connect(new ConnectionRequest(
                        new TenantId("another-tenant"),
                        ours.app(),
                        ours.network(),
                        ours.endpoint(),
                        ours.credentials()));

        run().smm().accounts().disconnect(other);

        assertThat(other.id()).isNotEqualTo(run().connection().id());
        assertThat(run().smm().accounts().whoAmI(run().connection()).account())
                .isEqualTo(run().connection().account());
    }

    @Test
    void accessThatEndedIsRenewedUnderACallAsOftenAsItEnds() {
        for (int renewal = 1; renewal <= 2; renewal++) {
            Secret ended = run().access();
            if (!run().server().endAccess()) {
                return; // access ends with the grant here, and that is another test
            }

            AccountProfile profile = run().smm().accounts().whoAmI(run().connection());

            assertThat(profile.account()).isEqualTo(run().connection().account());
            assertThat(run().access().equals(ended))
                    .as("the ended token is still the stored one after renewal %s", renewal)
                    .isFalse();
        }
    }

    @Test
    void accessThatEndedIsRenewedUnderAPublishWhichMakesOnePost() {
        if (!run().server().endAccess()) {
            return; // access ends with the grant here, and that is another test
        }

        run().publishedPlain("With a renewed token.");

        assertThat(run().server().standingPosts()).isEqualTo(1);
    }

    @Test
    void afterDisconnectingACallSaysThatTheGrantIsGone() {
        run().smm().accounts().disconnect(run().connection());
        run().smm().accounts().disconnect(run().connection());

        SmmException error = ContractRun.failureOf(() -> run().smm().accounts().whoAmI(run().connection()));

        assertThat(error).isExactlyInstanceOf(TokenRevokedException.class);
        assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
    }

    @Test
    void anAccountIsGrantedNothingBeyondItsNetwork() {
        NetworkAdapter adapter = run().newAdapter().adapter();

        assertThat(adapter.capabilities(run().connection()).declared())
                .filteredOn(statement -> statement.support() != Support.NO)
                .extracting(CapabilityStatement::capability)
                .allMatch(adapter.capabilities()::supports);
    }
}
