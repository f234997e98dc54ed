package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.QuotaSource;
import io.smm.account.QuotaStanding;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.PublishRequest;
import io.smm.spi.QuotaCharge;
import io.smm.testkit.SmmAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is too many is told with the moment from which it would not be, has no effect, and is nobody else's trouble. */
abstract class RateLimitContract extends ContractGroup {

    /** Networks tell moments in whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private static final Duration SHORT = Duration.ofSeconds(1);

    RateLimitContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aReadThatIsTooManyIsRefusedWithTheMomentFromWhichItSucceeds() {
        limited(LimitedRequests.READING).ifPresent(limit -> {
            assertTold(ContractRun.failureOf(this::read), limit);

            run().waitUntil(limit.until());

            read();
        });
    }

    @Test
    void aPublishThatIsTooManyIsRejectedWithTheMomentAndMakesNoPost() {
        limited(LimitedRequests.PUBLISHING).ifPresent(limit -> {
            Delivery delivery = run().smm().publishing().publish(hasty("One too many."));

            assertTold(rejection(delivery), limit);
            assertThat(run().server().standingPosts()).isZero();
        });
    }

    @Test
    void aPublishThatWasTooManyGoesOnAfterTheMomentAndMakesOnePost() {
        limited(LimitedRequests.PUBLISHING).ifPresent(limit -> {
            Delivery delivery = run().smm().publishing().publish(hasty("In time, then."));
            int refused = run().server().publishRequests();

            run().waitUntil(limit.until());
            Delivery settled = run().smm().publishing().settle(delivery);

            SmmAssertions.assertThat(settled).isPublished();
            assertThat(run().server().standingPosts()).isEqualTo(1);
            assertThat(run().server().publishRequests() - refused)
                    .as("requests sent after the moment")
                    .isEqualTo(1);
        });
    }

    @Test
    void aRefusalTeachesTheLedgerWhichThenAsksNoMore() {
        limited(LimitedRequests.PUBLISHING).filter(LimitSaid::asQuota).ifPresent(limit -> {
            run().smm().publishing().publish(hasty("The first is refused by the network."));
            int before = run().server().publishRequests();

            SmmException second = rejection(run().smm().publishing().publish(hasty("The second by the ledger.")));

            assertThat(second).isExactlyInstanceOf(QuotaExhaustedException.class);
            assertTold(second, limit);
            assertThat(run().server().publishRequests()).as("requests sent").isEqualTo(before);
        });
    }

    @Test
    void anotherProcessOverTheSameStoreAsksNoMoreEither() {
        limited(LimitedRequests.PUBLISHING).filter(LimitSaid::asQuota).ifPresent(limit -> {
            run().smm().publishing().publish(hasty("The first is refused by the network."));
            int before = run().server().publishRequests();

            SmmException second =
                    rejection(run().newSmm().publishing().publish(hasty("The second by another ledger.")));

            assertThat(second).isExactlyInstanceOf(QuotaExhaustedException.class);
            assertTold(second, limit);
            assertThat(run().server().publishRequests()).as("requests sent").isEqualTo(before);
        });
    }

    @Test
    void whatIsUsedUpCanBeReadWithItsMomentAndNoCall() {
        limited(LimitedRequests.PUBLISHING).filter(LimitSaid::asQuota).ifPresent(limit -> {
            run().smm().publishing().publish(hasty("One too many."));

            List<QuotaStanding> standings = run().smm().quotas().of(run().connection());

            assertThat(standings)
                    .as("a quota that is used up or closed until %s", limit.until())
                    .anySatisfy(standing -> {
                        assertThat(standing.closedUntil().isPresent()
                                        || standing.remaining().orElse(1) == 0)
                                .isTrue();
                        assertThat(standing.closedUntil().or(standing::resetsAt).orElseThrow())
                                .isBetween(limit.until(), limit.until().plus(ROUNDING));
                    });
        });
    }

    @Test
    void theCareOfAnEmptyStoreEndsWithTheFirstAnswer() {
        List<String> stated = run().newAdapter().adapter().publicationCharges().stream()
                .map(QuotaCharge::rule)
                .toList();
        run().publishedPlain("The first of this process.");

        assertThat(run().smm().quotas().of(run().connection()))
                .filteredOn(standing -> stated.contains(standing.rule()))
                .filteredOn(standing -> standing.used() > 0 && standing.limit().isPresent())
                .extracting(QuotaStanding::source)
                .doesNotContain(QuotaSource.NOT_CONFIRMED);
    }

    @Test
    void otherAccountsAreNotHeldUp() {
        List<ConnectionRequest> others = new ArrayList<>();
        run().environment().another().ifPresent(others::add);
        run().environment().elsewhere().ifPresent(others::add);
        List<Connection> connections = others.stream()
                .map(request -> run().smm().accounts().connect(request))
                .toList();
        limited(LimitedRequests.PUBLISHING).ifPresent(limit -> {
            rejection(run().smm().publishing().publish(hasty("Too many of ours.")));

            for (Connection other : connections) {
                SmmAssertions.assertThat(run().smm()
                                .publishing()
                                .publish(run().requestAs(other, run().posts().plain("One of theirs."))
                                        .withPatience(SHORT)))
                        .isPublished();
            }
            assertThat(run().now()).as("when the others were done").isBefore(limit.until());
        });
    }

    /** A network that states quotas can refuse what is beyond them. */
    private Optional<LimitSaid> limited(LimitedRequests requests) {
        Optional<LimitSaid> limit = run().server().refuseAsTooMany(requests);
        if (limit.isEmpty()) {
            assertThat(run().newAdapter().adapter().quotaRules())
                    .as("quotas that are stated, though the server cannot be made to refuse anything as too many")
                    .isEmpty();
        }
        return limit;
    }

    private void assertTold(SmmException error, LimitSaid limit) {
        assertThat(error).isInstanceOfAny(RateLimitedException.class, QuotaExhaustedException.class);
        assertThat(error.details().network()).contains(run().network());
        assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER);
        Duration wait = error.retryAdvice()
                .after()
                .orElseGet(() -> Assertions.fail("the network named a moment, and the error does not: " + error));
        assertThat(run().now().plus(wait))
                .as("when the call would succeed")
                .isBetween(limit.until(), limit.until().plus(ROUNDING));
    }

    private static SmmException rejection(Delivery delivery) {
        Outcome outcome = delivery.lastOutcome().orElseThrow();
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).error();
    }

    private void read() {
        run().smm().accounts().whoAmI(run().connection());
    }

    /** With less patience than any limit lasts. */
    private PublishRequest hasty(String text) {
        return run().request(run().posts().plain(text)).withPatience(SHORT);
    }
}
