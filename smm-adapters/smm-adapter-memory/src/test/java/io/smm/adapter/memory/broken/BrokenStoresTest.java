package io.smm.adapter.memory.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.smm.Cursor;
import io.smm.Network;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryPlanStore;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.OutboxStoreContract;
import io.smm.testkit.tck.PlanClaimContract;
import io.smm.testkit.tck.PlanStoreContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A contract that never fails proves nothing: each known fault of a store fails exactly the tests that are about it. */
class BrokenStoresTest {

    @Test
    void aStoreThatForgetsTheLeasesItGaveFailsWhereOthersMustNotBeGivenThem() {
        assertThat(failuresOf(ForgettingLeases.class))
                .containsExactlyInAnyOrder(
                        "whatIsGivenIsLeasedOneVersionFurtherAndOtherwiseAsItWas",
                        "nobodyIsGivenALeaseBeforeItEndsAndSomebodyIsAfterIt",
                        "whoeverLostALeaseCannotWriteUnderIt",
                        "anAccountsPostsAreGivenOneAtATimeInTheOrderOfTheirTimes",
                        "aPostThatBecomesDueBeforeOneThatIsWorkedOnWaitsForIt",
                        "aPostThatRestsHoldsUpItsAccountAlone",
                        "whatTheNetworkWorksOnHoldsUpNobodyAndIsAskedWhenItsTimeHasCome",
                        "whatStandsAndHasSomethingLeftToDoIsGivenWhenThatsTimeHasComeAndHoldsUpNobody",
                        "aClaimIsGivenNothingOfNetworksItDoesNotNameAndTheyHoldUpNobody",
                        "amongATenantsAccountsTheUrgentGoFirstThenTheEarlier",
                        "ofManyWhoClaimAtOnceEachIsGivenOthersPosts");
    }

    @Test
    void aStoreThatGivesAWholeLineAtOnceFailsWhereAnAccountHasOnePostAtATime() {
        assertThat(failuresOf(GivingTheWholeLine.class))
                .contains(
                        "anAccountsPostsAreGivenOneAtATimeInTheOrderOfTheirTimes",
                        "aPostThatRestsHoldsUpItsAccountAlone",
                        "aPostThatBecomesDueBeforeOneThatIsWorkedOnWaitsForIt")
                .doesNotContain("whatIsGivenIsLeasedOneVersionFurtherAndOtherwiseAsItWas");
    }

    @Test
    void aLogThatDropsTheFirstOfEachPieceFailsWhereAReaderMustMissNothing() {
        assertThat(failuresOf(DroppingAChange.class))
                .containsExactlyInAnyOrder("theChangesOfAllPostsAreReadOnInPiecesAndNoneIsMissed");
    }

    @Test
    void anOutboxThatHandsOutWhatIsFinishedFailsWhereFinishedIsNeverLeft() {
        assertThat(failuresOf(HandingOutWhatIsFinished.class))
                .containsExactlyInAnyOrder(
                        "whatIsFinishedIsNeverLeftAndWhatWaitsIsLeftWhenItsMomentHasCome",
                        "whatWasLeftIsGivenToOneAfterItsLeaseAndNotWhileItLasts",
                        "whatWasLeftOnANetworkThatTheCallerCannotAskIsLeftToOthers",
                        "ofManyWhoTakeWhatWasLeftEachIsGivenOthers");
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class ForgettingLeases extends PlanClaimContract {
        @Override
        protected PlanStore emptyStore() {
            PlanStore store = new InMemoryPlanStore();
            ReentrantLock lock =
                    new ReentrantLock(); // else those who race might all hold theirs before the first is forgotten
            return broken(PlanStore.class, store, Map.of("claim", arguments -> {
                lock.lock();
                try {
                    List<PlanEntry> given = store.claim((PlanClaim) arguments[0]);
                    given.forEach(entry -> store.replace(entry.released()));
                    return given;
                } finally {
                    lock.unlock();
                }
            }));
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class GivingTheWholeLine extends PlanClaimContract {
        @Override
        protected PlanStore emptyStore() {
            PlanStore store = new InMemoryPlanStore();
            return broken(PlanStore.class, store, Map.of("claim", arguments -> {
                PlanClaim claim = (PlanClaim) arguments[0];
                PlanQuery due = PlanQuery.ofAll()
                        .in(PlanState.SCHEDULED, PlanState.DELIVERING, PlanState.PENDING)
                        .before(claim.now().plusMillis(1));
                return store.list(due, PageRequest.first(1_000)).items().stream()
                        .filter(entry -> entry.leasedUntil()
                                .filter(end -> end.isAfter(claim.now()))
                                .isEmpty())
                        .limit(claim.most())
                        .map(entry -> entry.leased(claim.leaseUntil()))
                        .filter(store::replace)
                        .toList();
            }));
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class DroppingAChange extends PlanStoreContract {
        @Override
        protected PlanStore emptyStore() {
            PlanStore store = new InMemoryPlanStore();
            return broken(PlanStore.class, store, Map.of("changes", arguments -> {
                PlanChanges piece = store.changes(cursor(arguments[0]), (int) arguments[1]);
                boolean patient = (int) arguments[1] > 2; // a reader that waits for what it was not given waits long
                return patient || piece.changes().isEmpty()
                        ? piece
                        : new PlanChanges(
                                piece.changes().subList(1, piece.changes().size()), piece.upTo());
            }));
        }

        @SuppressWarnings("unchecked")
        private static Optional<Cursor> cursor(Object argument) {
            return (Optional<Cursor>) argument;
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class HandingOutWhatIsFinished extends OutboxStoreContract {
        private static final TimeWindow EVER = new TimeWindow(Samples.NOON, Samples.NOON.plusSeconds(1));

        @Override
        protected OutboxStore emptyStore() {
            InMemoryOutboxStore store = new InMemoryOutboxStore();
            return broken(OutboxStore.class, store, Map.of("claimLeft", arguments -> {
                Instant lease = (Instant) arguments[2];
                return store
                        .createdIn(Samples.connection(Network.MEMORY, "one").id(), EVER, (int) arguments[3])
                        .stream()
                        .map(entry -> entry.leased(lease))
                        .filter(store::replace)
                        .toList();
            }));
        }
    }

    /** The store, with other answers of some of its methods. */
    private static <S> S broken(Class<S> type, S store, Map<String, Function<Object[], Object>> otherwise) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> other = otherwise.get(method.getName());
                    if (other != null) {
                        return other.apply(arguments);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private static List<String> failuresOf(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .configurationParameter(OnPurpose.PARAMETER, "true")
                .execute()
                .testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replace("()", ""))
                .collect(Collectors.toList());
    }
}
