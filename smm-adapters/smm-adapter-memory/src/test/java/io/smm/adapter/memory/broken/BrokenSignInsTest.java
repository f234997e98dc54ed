package io.smm.adapter.memory.broken;

import static io.smm.adapter.memory.broken.BrokenAdaptersTest.failuresOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.AppRegistration;
import io.smm.adapter.memory.MemoryEnvironment;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.adapter.memory.broken.SignsInWrongly.Fault;
import io.smm.testkit.tck.ContractConsent;
import io.smm.testkit.tck.ContractEnvironment;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of sign-ins fails for each mistake with keys, servers and accounts, and for no other. */
class BrokenSignInsTest {

    @Test
    void aSoundAdapterWithKeysAndNamedServersPasses() {
        assertThat(failuresOf(Sound.class)).isEmpty();
    }

    @Test
    void anAdapterThatTakesAnyKeyFailsWhereACodeIsBoundToOne() {
        assertThat(failuresOf(TakingAnyKey.class)).containsExactly("SignIn.aCodeIsBoundToTheKeyWhereTokensAre");
    }

    @Test
    void anAdapterThatForgetsWhichServerMustAnswerFailsWhereAnotherAnswers() {
        assertThat(failuresOf(ForgettingTheServer.class))
                .containsExactly("SignIn.aCallbackThatNamesAnotherServerOrNoneIsRefusedWhereCallbacksNameTheirs");
    }

    @Test
    void anAdapterThatTakesWhoeverSignsInForWhoWasAskedForFailsWhereAnotherSignsIn() {
        assertThat(failuresOf(TakingWhoever.class))
                .containsExactly("SignIn.theAccountThatIsAskedForIsConnectedAndNoOther");
    }

    static class Sound extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return forgetting(Fault.NONE);
        }
    }

    static class TakingAnyKey extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return forgetting(Fault.KEY);
        }
    }

    static class ForgettingTheServer extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return forgetting(Fault.ISSUER);
        }
    }

    static class TakingWhoever extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return forgetting(Fault.ACCOUNT);
        }
    }

    private static ContractEnvironment forgetting(Fault fault) {
        return new MemoryEnvironment(
                MemoryProfile.complete(),
                good -> BrokenAdapter.factory(good, (adapter, context) -> new SignsInWrongly(adapter, fault))) {
            @Override
            public Optional<ContractConsent> consent() {
                return super.consent().map(NamingItsServer::new);
            }
        };
    }

    /** A consent page that says in each callback which server it is. */
    private record NamingItsServer(ContractConsent good) implements ContractConsent {

        @Override
        public AppRegistration app() {
            return good.app();
        }

        @Override
        public URI allow(URI authorisationAddress) {
            return named(good.allow(authorisationAddress));
        }

        @Override
        public URI deny(URI authorisationAddress) {
            return named(good.deny(authorisationAddress));
        }

        @Override
        public void takeBack() {
            good.takeBack();
        }

        private static URI named(URI callback) {
            return URI.create(callback + "&iss=" + SignsInWrongly.SERVER);
        }
    }
}
