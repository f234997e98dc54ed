package io.smm.core;

import io.smm.ApprovalEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.crisis.Crisis;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.ApprovalRules;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A plan under rules of approval that a test may change, and the people who work on it. */
final class Reviewed implements ApprovalRules, SmmObserver, AutoCloseable {

    static final Duration HOUR = Duration.ofHours(1);
    static final Actor ANNA = Actor.person("anna");
    static final Actor BEN = Actor.person("ben");
    static final Actor CLEO = Actor.person("cleo");

    final TestClock clock = new TestClock();
    final FakeNetwork network = new FakeNetwork();
    final InMemoryPlanStore plans = new InMemoryPlanStore();
    final List<ApprovalEvent> events = new ArrayList<>();
    final Connection shop = network.connection();
    Function<PlannedPost, ApprovalPolicy> policy;
    BiFunction<PlannedPost, Actor, Optional<String>> refusal = (post, actor) -> Optional.empty();
    Consumer<ApprovalEvent> watch = event -> {};
    private final Smm smm;

    Reviewed(ApprovalPolicy always) {
        policy = post -> always;
        smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(plans)
                .observer(this)
                .approvals(this)
                .build();
    }

    @Override
    public ApprovalPolicy policy(PlannedPost post) {
        return policy.apply(post);
    }

    @Override
    public Optional<String> refusal(PlannedPost post, Actor actor) {
        return refusal.apply(post, actor);
    }

    @Override
    public void onApproval(ApprovalEvent event) {
        events.add(event);
        watch.accept(event);
    }

    Planning by(Actor actor) {
        return smm.planning().by(actor);
    }

    Planning planning() {
        return smm.planning();
    }

    Crisis crisis() {
        return smm.crisis();
    }

    ScheduleRequest wish(String text) {
        return ScheduleRequest.of(shop, Post.of(text), clock.instant().plus(HOUR), new RequestKey(text));
    }

    /** A draft of Anna's. */
    PlannedPost schedule(String text) {
        return by(ANNA).schedule(wish(text).asDraft());
    }

    PlannedPost standing(PlannedPost planned) {
        return smm.planning().find(planned.id()).orElseThrow();
    }

    List<ApprovalEvent.Kind> told() {
        return events.stream().map(ApprovalEvent::kind).toList();
    }

    List<String> log(PlannedPost planned) {
        return smm.planning().history(planned.id()).stream()
                .map(change -> change.to() + " by " + change.note().by() + ": "
                        + change.note().why())
                .toList();
    }

    @Override
    public void close() {
        smm.close();
    }
}
