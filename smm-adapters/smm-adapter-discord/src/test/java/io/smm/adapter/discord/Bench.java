package io.smm.adapter.discord;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.adapter.discord.stub.Exchange;
import io.smm.adapter.discord.stub.StubDiscord;
import io.smm.core.SmmBuilder;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.Violation;
import io.smm.testkit.SmmAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An {@code Smm} with a connected webhook, and what was sent. */
final class Bench implements AutoCloseable {

    static final Destination THREAD = Destination.of(DestinationKind.CHANNEL_THREAD, StubDiscord.THREAD);

    final List<Exchange> exchanges = new ArrayList<>();
    final DiscordEnvironment environment;
    final StubDiscord discord;
    final Smm smm;
    final Connection webhook;

    Bench() {
        Consumer<Exchange> watch = SpecWatch.perhaps();
        environment = new DiscordEnvironment(watch.andThen(exchanges::add));
        discord = environment.discord();
        smm = SmmBuilder.create()
                .register(environment.adapter())
                .clock(environment.clock())
                .sleeper(environment.sleeper())
                .build();
        webhook = smm.accounts().connect(environment.credentials());
    }

    Publication published(Post post) {
        return published(PublishRequest.of(webhook, post));
    }

    Publication published(PublishRequest request) {
        Delivery delivery = smm.publishing().publish(request);
        SmmAssertions.assertThat(delivery).isPublished();
        return delivery.publications().get(0);
    }

    Outcome outcome(Post post) {
        return smm.publishing()
                .publish(PublishRequest.of(webhook, post))
                .lastOutcome()
                .orElseThrow();
    }

    /** The JSON of the newest request that sent or changed a message. */
    Map<String, Object> sent() {
        return exchanges.stream()
                .flatMap(exchange -> exchange.request().stream())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    static Map<?, ?> json(String text) {
        return Json.read(text, Map.class);
    }

    List<String> rulesBrokenBy(PublishRequest request) {
        return smm.publishing().preflight(List.of(request)).accounts().get(0).violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .map(violation -> violation.rule())
                .toList();
    }

    List<String> rulesBrokenBy(Post post) {
        return rulesBrokenBy(PublishRequest.of(webhook, post));
    }

    @Override
    public void close() {
        smm.close();
        environment.close();
    }
}
