package io.smm.adapter.memory.broken;

import static io.smm.adapter.memory.broken.BrokenAdaptersTest.broken;
import static io.smm.adapter.memory.broken.BrokenAdaptersTest.failuresOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.memory.MemoryEnvironment;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.post.DeliveryId;
import io.smm.testkit.tck.ContractEnvironment;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups about lives, limits and lost answers fail for each fault that they are about, and for no other. */
class BrokenLivesTest {

    private static final ConnectionRequest NOBODY = new ConnectionRequest(
            new TenantId("tenant-1"),
            new AppId("app-1"),
            Network.MEMORY,
            URI.create("memory://memory"),
            new AppPassword("nobody", Secret.of("no-password-at-all")));
    private static final CountDownLatch END = new CountDownLatch(1);

    @AfterAll
    static void endThreads() {
        END.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {BrokenAdaptersTest.class, BrokenLinesTest.class, BrokenLivesTest.class, BrokenSignInsTest.class})
    void everyBrokenAdapterHasATestOfItsOwn(Class<?> tests) {
        assertThat(Stream.of(tests.getDeclaredClasses()).filter(OnPurpose.class::isAssignableFrom))
                .hasSameSizeAs(Stream.of(tests.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .toList());
    }

    @Test
    void anAdapterThatChangesItsRulesFailsWhereTheyMustStay() {
        assertThat(failuresOf(ChangingItsRules.class))
                .containsExactlyInAnyOrder("Lifecycle.whatAnAdapterSaysOfItselfIsConstant");
    }

    @Test
    void anAdapterThatAsksTheServerWhenItIsMadeFailsWhereNothingMayBeSent() {
        assertThat(failuresOf(AskingWhenMade.class))
                .containsExactlyInAnyOrder("Lifecycle.makingAnAdapterSendsNothingAndStartsNoThread");
    }

    @Test
    void anAdapterThatStartsAThreadFailsWhereNoneMayStart() {
        assertThat(failuresOf(StartingAThread.class))
                .containsExactlyInAnyOrder(
                        "Lifecycle.makingAnAdapterSendsNothingAndStartsNoThread",
                        "Lifecycle.closingEndsWhatWasStartedAndIsTheSameTwice");
    }

    @Test
    void anAdapterThatRemembersForTheWholeProcessFailsWhereTwoAreSideBySide() {
        assertThat(failuresOf(RememberingForAll.class))
                .containsExactlyInAnyOrder(
                        "Lifecycle.twoAdaptersSideBySideShareNothingButWhatTheContextHolds",
                        "Identity.accessThatEndedIsRenewedUnderACallAsOftenAsItEnds");
    }

    @Test
    void anAdapterThatKnowsOneAccountATenantFailsWhereManyAreConnected() {
        assertThat(failuresOf(KnowingOneAccountATenant.class))
                .containsExactlyInAnyOrder(
                        "Lifecycle.manyConnectionsOfTwoTenantsAtOnceStayApart",
                        "Accounts.accountsOfTwoInstancesActEachAsItself",
                        "Identity.accessThatEndedIsRenewedUnderACallAsOftenAsItEnds");
    }

    @Test
    void anAdapterThatTakesWhatItCannotAskForAbsentFailsWhereNothingCanBeAsked() {
        assertThat(failuresOf(SayingAbsent.class))
                .containsExactlyInAnyOrder(
                        "Settlement.aPartThatStandsIsFoundThoughItsAnswerWasLost",
                        "Settlement.aPartThatDoesNotStandIsToldAsAbsentAndNeverFound");
    }

    @Test
    void anAdapterThatSendsUnderANewIdEachTimeFailsWhereStepsAreRepeated() {
        assertThat(failuresOf(SendingUnderNewIds.class))
                .containsExactlyInAnyOrder(
                        "Settlement.aPostThatCannotBeReadYetIsNotPostedTwice",
                        "Settlement.whatIsSafeToRepeatMakesOnePostHoweverOftenItIsSent");
    }

    @Test
    void anAdapterThatDoesNotReadTheMomentFailsWhereItMustBeTold() {
        assertThat(failuresOf(ForgettingTheMoment.class))
                .containsExactlyInAnyOrder("RateLimit.aReadThatIsTooManyIsRefusedWithTheMomentFromWhichItSucceeds");
    }

    @Test
    void anAdapterThatHoldsEverybodyUpFailsWhereOthersGoOn() {
        assertThat(failuresOf(LimitingEverybody.class))
                .containsExactlyInAnyOrder("RateLimit.otherAccountsAreNotHeldUp");
    }

    @Test
    void anAdapterThatReportsNothingFailsWhereTheLedgerMustLearn() {
        assertThat(failuresOf(ReportingNothing.class))
                .containsExactlyInAnyOrder(
                        "RateLimit.aRefusalTeachesTheLedgerWhichThenAsksNoMore",
                        "RateLimit.anotherProcessOverTheSameStoreAsksNoMoreEither",
                        "RateLimit.whatIsUsedUpCanBeReadWithItsMomentAndNoCall");
    }

    static class ChangingItsRules extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> LivesWrongly.changingItsRules(good));
        }
    }

    static class AskingWhenMade extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> LivesWrongly.askingWhenMade(good, NOBODY));
        }
    }

    static class StartingAThread extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> LivesWrongly.startingAThread(good, END));
        }
    }

    static class RememberingForAll extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            Map<ConnectionId, AccountProfile> known = new ConcurrentHashMap<>();
            return broken((good, context) -> LivesWrongly.remembering(good, known, Connection::id));
        }
    }

    static class SayingAbsent extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> SettlesOtherwise.neverAndSaysAbsent(good));
        }
    }

    static class SendingUnderNewIds extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            Map<DeliveryId, Integer> sendings = new ConcurrentHashMap<>();
            return broken((good, context) -> new SendsUnderANewIdEachTime(good, sendings));
        }
    }

    static class ForgettingTheMoment extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> MisreadsLimits.withoutTheMoment(good));
        }
    }

    static class LimitingEverybody extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> MisreadsLimits.forEverybody(good));
        }
    }

    static class ReportingNothing extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return new MemoryEnvironment(MemoryProfile.complete(), ReportsNothing::factory);
        }
    }

    static class KnowingOneAccountATenant extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken(
                    (good, context) -> LivesWrongly.remembering(good, new ConcurrentHashMap<>(), Connection::tenant));
        }
    }
}
