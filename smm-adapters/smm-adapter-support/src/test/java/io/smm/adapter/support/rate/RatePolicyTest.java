package io.smm.adapter.support.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.error.InvalidInputException;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies, and which rule a limiter is that nobody names. */
class RatePolicyTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static final NamelessLimiter LIMITER = new NamelessLimiter(List.of(
            rule("day", new QuotaWindow.Fixed(Duration.ofDays(1)), 300),
            rule("calls", new QuotaWindow.Fixed(FIVE_MINUTES), 3_000),
            rule("sign-in", new QuotaWindow.Fixed(FIVE_MINUTES), 30),
            rule("recent", new QuotaWindow.Rolling(FIVE_MINUTES), 70)));
    private static final Operation SIGN_IN = operation("calls", "sign-in", "day", "recent");
    private static final Operation READ = operation("calls");

    private static QuotaRule rule(String id, QuotaWindow window, long limit) {
        return new QuotaRule(id, QuotaScope.ACCOUNT, window, limit, "made up", LocalDate.of(2026, 11, 23));
    }

    private static Operation operation(String... rules) {
        return new Operation(
                "op",
                io.smm.adapter.support.OperationKind.READ,
                List.of(rules).stream().map(id -> new QuotaCharge(id, 1)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000;w=300", " 3000 ; w=300 ", "3000;comment=\"a\";w=300", "3000;w=300;burst=10"})
    void oneLimitInOneWindow(String value) {
        assertThat(RatePolicy.read(value)).containsExactly(new RatePolicy(3_000, FIVE_MINUTES));
        assertThat(RatePolicy.only(head(value))).contains(new RatePolicy(3_000, FIVE_MINUTES));
    }

    @Test
    void severalAreReadInTheirOrderAndNoneOfThemIsTheOnlyOne() {
        assertThat(RatePolicy.read("10;w=1, 50;w=60,1000;w=3600"))
                .containsExactly(
                        new RatePolicy(10, Duration.ofSeconds(1)),
                        new RatePolicy(50, Duration.ofMinutes(1)),
                        new RatePolicy(1_000, Duration.ofHours(1)));
        assertThat(RatePolicy.only(head("10;w=1, 50;w=60"))).isEmpty();
        assertThat(RatePolicy.read("1;w=1,".repeat(10_000))).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3000",
                "3000;",
                "3000;w",
                "3000;w=",
                "3000;w=-300",
                "3000;w=0",
                "0;w=300",
                "-1;w=300",
                "many;w=300",
                "NaN;w=NaN",
                "3000;w=99999999999",
                "99999999999999999999;w=300",
                "\"default\";q=100;w=60",
                ";;;,,,=="
            })
    void whatMakesNoSenseIsPassedOver(String value) {
        assertThat(RatePolicy.read(value)).isEmpty();
        assertThat(RatePolicy.only(head(value))).isEmpty();
    }

    @Test
    void aPolicyOfNothingIsWrongInput() {
        assertThatThrownBy(() -> new RatePolicy(0, Duration.ZERO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("limit")
                .hasMessageContaining("window");
    }

    @ParameterizedTest
    @CsvSource({"3000, 300, calls", "30, 300, sign-in", "300, 86400, day", "77, 86400, day"})
    void aLimiterIsKnownByItsWindowAndOfTwoByItsLimit(long limit, long seconds, String rule) {
        assertThat(LIMITER.of(SIGN_IN, new RatePolicy(limit, Duration.ofSeconds(seconds))))
                .map(QuotaRule::id)
                .contains(rule);
    }

    @Test
    void whatTwoRulesMayBeIsNeither() {
        assertThat(LIMITER.of(SIGN_IN, new RatePolicy(77, FIVE_MINUTES))).isEmpty();
        assertThat(LIMITER.of(SIGN_IN, new RatePolicy(70, FIVE_MINUTES)))
                .as("a window that rolls shows no policy")
                .isEmpty();
        assertThat(LIMITER.of(READ, new RatePolicy(77, FIVE_MINUTES)))
                .as("a server of one's own with another number")
                .map(QuotaRule::id)
                .contains("calls");
        assertThat(LIMITER.of(READ, new RatePolicy(300, Duration.ofDays(1))))
                .as("not charged")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-3, calls", "0, calls", "330, calls", "331, day", "86430, day", "86431,"})
    void aLimiterIsTheShortestWindowThatCanEndSoLate(long seconds, String rule) {
        Operation both = operation("day", "calls");

        assertThat(LIMITER.endingIn(both, Duration.ofSeconds(seconds))
                        .map(QuotaRule::id)
                        .orElse(null))
                .isEqualTo(rule);
    }

    private static AnswerHead head(String policy) {
        return new AnswerHead(200, Headers.of("RateLimit-Policy", policy), Instant.parse("2026-11-23T10:00:00Z"));
    }
}
