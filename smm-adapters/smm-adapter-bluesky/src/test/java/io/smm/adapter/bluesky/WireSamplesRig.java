package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.spi.HttpOptions;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaWindow;
import io.smm.spi.TokenSet;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.StandaloneContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real adapter before a server that gives recorded answers, and the same samples read plainly. What the adapter gets and
 * what it is held against come from two folders: the same one, unless a test planted a difference.
 */
final class WireSamplesRig implements AutoCloseable {

    private final WireSamplesServer server;
    private final WireSamplesFolder given;
    private final WireSamplesFolder recorded;
    private final WireSamplesTokens tokens = new WireSamplesTokens();
    private final MutableClock clock;
    private final StandaloneContext context;

    /** Sets up for one sample: the time is the time at which it was recorded. */
    WireSamplesRig(WireSamplesServer server, WireSamplesFolder given, WireSamplesFolder recorded, String sample) {
        this.server = server;
        this.given = given;
        this.recorded = recorded;
        server.reset();
        clock = MutableClock.at(recorded.sample(sample)
                .header("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElseThrow());
        int depth = Integer.parseInt(
                recorded.sample("49-getPostThread").query().get("depth").get(0));
        context = StandaloneContext.around(
                BlueskyAdapter.factory(
                        BlueskyOptions.builder().commentDepth(depth).build()),
                clock,
                RecordingSleeper.moving(clock),
                HttpOptions.defaults(),
                tokens);
    }

    /** A sample that the adapter is given. */
    WireSamplesSample given(String name) {
        return given.sample(name);
    }

    /** The same sample as it was recorded, to hold against what the adapter made. */
    WireSamplesSample recorded(String name) {
        return recorded.sample(name);
    }

    WireSamplesServer server() {
        return server;
    }

    void serve(String... names) {
        server.serve(Arrays.stream(names).map(this::given).toList());
    }

    NetworkAdapter adapter() {
        return context.adapter();
    }

    MutableClock clock() {
        return clock;
    }

    /** The account that most samples are of. */
    AccountRef alice() {
        Object session = recorded("05-createSession").answer();
        return AccountRef.of(
                Network.BLUESKY, WireSamplesJson.text(session, "did"), WireSamplesJson.text(session, "handle"));
    }

    /** The other account. */
    AccountRef bob() {
        WireSamplesSample lookup = recorded("14-resolveHandle");
        return AccountRef.of(
                Network.BLUESKY,
                WireSamplesJson.text(lookup.answer(), "did"),
                lookup.query().get("handle").get(0));
    }

    /** A connection with the token that a sample was recorded with. */
    Connection connection(AccountRef account, String sample) {
        Connection connection = Connection.of(Samples.TENANT, Samples.APP, server.address(), account);
        Object session = recorded("05-createSession").answer();
        String token = recorded(sample).bearer().orElseGet(() -> WireSamplesJson.text(session, "accessJwt"));
        tokens.put(
                connection.id(), new TokenSet(Secret.of(token), Optional.empty(), Optional.empty(), Optional.empty()));
        return connection;
    }

    /** The exchanges that one sample answered. */
    List<WireSamplesServer.Exchange> exchanges(String name) {
        return server.exchanges().stream()
                .filter(exchange -> exchange.sample().equals(name))
                .toList();
    }

    /** That the adapter called as was recorded, and took from each answer's headers what they say of quotas. */
    void checkTraffic(String name) {
        WireSamplesSample sample = recorded(name);
        assertThat(server.unanswered()).as("requests without an answer").isEmpty();
        assertThat(exchanges(name)).as("requests that the sample answered").isNotEmpty();
        WireSamplesServer.Exchange first = exchanges(name).get(0);
        assertThat(first.request().getMethod().getName()).isEqualTo(sample.method());
        sample.query()
                .forEach((parameter, values) -> assertThat(
                                first.request().queryParameter(parameter).values())
                        .as("parameter " + parameter)
                        .isEqualTo(values));
        sample.authorization()
                .ifPresent(value -> assertThat(first.request().getHeader("Authorization"))
                        .as("authorization")
                        .isEqualTo(value));
        assertThat(context.observations())
                .as("what the headers say of quotas")
                .isEqualTo(server.exchanges().stream()
                        .flatMap(exchange -> quota(recorded(exchange.sample())).stream())
                        .toList());
    }

    @Override
    public void close() {
        context.close();
    }

    /** A policy such as {@code 3000;w=300} names the rule with that limit and window. */
    private static Optional<QuotaObservation> quota(WireSamplesSample sample) {
        return sample.header("RateLimit-Policy").map(policy -> {
            Map<String, Long> numbers = Map.of(
                    "limit", Long.parseLong(policy.replaceFirst(";.*", "")),
                    "window", Long.parseLong(policy.replaceFirst(".*w=", "")));
            QuotaRule rule = BlueskyCapabilities.QUOTA_RULES.stream()
                    .filter(known -> known.limit().equals(new QuotaLimit.Points(numbers.get("limit")))
                            && known.window().equals(new QuotaWindow.Fixed(Duration.ofSeconds(numbers.get("window")))))
                    .findFirst()
                    .orElseThrow();
            return new QuotaObservation(
                    rule.id(),
                    Long.parseLong(sample.header("RateLimit-Limit").orElseThrow()),
                    Long.parseLong(sample.header("RateLimit-Remaining").orElseThrow()),
                    Instant.ofEpochSecond(
                            Long.parseLong(sample.header("RateLimit-Reset").orElseThrow())));
        });
    }
}
