package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.spi.PlanClaim;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long, and for whom, a look at the line serves the claims after it. */
class ReadAheadTest {

    private static final TenantId RYE = new TenantId("rye");
    private static final TenantId OAT = new TenantId("oat");

    private final ReadAhead ahead = new ReadAhead();

    @Test
    void itServesWhoGoesOnForAQuarterOfASecond() {
        keepTwo();

        assertThat(ids(claim(249, 1))).containsExactly("one");
        assertThat(ids(claim(249, 9))).as("nothing twice").containsExactly("two");
        assertThat(ids(claim(249, 9))).isEmpty();
    }

    @Test
    void itIsForgottenAfterAQuarterOfASecond() {
        keepTwo();

        assertThat(ids(claim(250, 1))).isEmpty();
        assertThat(ids(claim(50, 1))).as("nor does it come back").isEmpty();
    }

    @Test
    void aClockThatWentBackIsNotBelieved() {
        keepTwo();

        assertThat(ids(claim(-1, 1))).isEmpty();
    }

    @Test
    void whatSomebodyPlannedComesIntoTheNextLook() {
        keepTwo();
        ahead.forget();

        assertThat(ids(claim(1, 1))).isEmpty();
    }

    @Test
    void itServesNobodyWhoAsksForSomethingElse() {
        List<PlanClaim> others = List.of(
                claim(Optional.empty(), Optional.empty(), Network.MEMORY),
                claim(Optional.empty(), Optional.of(OAT), Network.MEMORY),
                claim(Optional.of(RYE), Optional.of(RYE), Network.MEMORY),
                claim(Optional.empty(), Optional.of(RYE), Network.BLUESKY));
        for (PlanClaim other : others) {
            keepTwo();

            assertThat(ids(other)).as("%s", other).isEmpty();
        }
    }

    /** Two are left of a look whose claim ended with a post of Rye's. */
    private void keepTwo() {
        ahead.keep(claim(0, 1), List.of(candidate("one"), candidate("two")));
        ahead.after(RYE);
    }

    private List<String> ids(PlanClaim claim) {
        return ahead.next(claim).stream().map(Candidate::id).toList();
    }

    private static Candidate candidate(String id) {
        return new Candidate(id, 1, "account of " + id, "rye", Network.MEMORY.id());
    }

    private static PlanClaim claim(int afterMillis, int most) {
        return new PlanClaim(
                Optional.empty(),
                Optional.of(RYE),
                Set.of(Network.MEMORY),
                Samples.NOON.plusMillis(afterMillis),
                Samples.NOON.plus(Duration.ofMinutes(1)),
                most);
    }

    private static PlanClaim claim(Optional<TenantId> of, Optional<TenantId> after, Network on) {
        return new PlanClaim(of, after, Set.of(on), Samples.NOON, Samples.NOON.plus(Duration.ofMinutes(1)), 1);
    }
}
