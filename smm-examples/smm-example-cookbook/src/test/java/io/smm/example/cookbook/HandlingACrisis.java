package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.TimeWindow;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.crisis.Crisis;
import io.smm.crisis.CrisisEvent;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisTimeline;
import io.smm.crisis.HeldChoice;
import io.smm.crisis.HoldingStatement;
import io.smm.crisis.PostSelection;
import io.smm.crisis.ResumeReport;
import io.smm.crisis.ResumeRequest;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlingACrisis {

    @Test
    void takePostsAwayAndHideComments() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef viral = bakery.published("Our bread never moulds!");
            bakery.network.comment("ana", viral, "Mine has mould.");
            bakery.network.comment("ben", viral, "I like it.");
            PauseId pause = bakery.smm
                    .planning()
                    .pause(PauseRequest.of(PauseScope.tenant(Bakery.TENANT), "a viral post on mould"))
                    .id();
            Crisis crisis = bakery.smm.crisis().by(Actor.person("ana"));

            Instant now = bakery.clock.instant();
            CrisisPlan plan = crisis.plan(CrisisRequest.builder(
                            pause,
                            List.of(bakery.account),
                            PostSelection.publishedWithin(
                                    new TimeWindow(now.minus(Duration.ofDays(3)), now.plusSeconds(1))))
                    .hideComments(comment -> comment.text().text().contains("mould"))
                    .deletePosts() // nothing is deleted unless this is said
                    .build());
            assertThat(plan.steps()).hasSize(2); // somebody looks at it

            CrisisReport report = crisis.carryOut(plan);

            assertThat(report.isComplete()).isTrue();
            assertThat(bakery.network.post(viral)).isEmpty();
        }
    }

    @Test
    void publishAHoldingStatement() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            Connection account = bakery.account.withBrand(new BrandId("rye"));
            PauseId pause = planning.pause(
                            PauseRequest.of(PauseScope.brand(Bakery.TENANT, new BrandId("rye")), "a viral post"))
                    .id();

            List<PlannedPost> drafts = bakery.smm
                    .crisis()
                    .by(Actor.person("ana"))
                    .prepare(HoldingStatement.of(
                            pause, new RequestKey("first-words"), Post.of("We look into it."), List.of(account)));
            planning.by(Actor.person("ben")).approve(drafts.get(0).id());

            assertThat(planning.runDue().published()).hasSize(1); // and nothing else of the brand
        }
    }

    @Test
    void tellWhatHappenedAndGoOn() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            Instant noon = bakery.clock.instant().plus(Duration.ofHours(4));
            planning.schedule(ScheduleRequest.of(bakery.account, Post.of("Buy bread!"), noon, new RequestKey("ad")));
            PauseId pause = planning.by(Actor.person("ana"))
                    .pause(PauseRequest.of(PauseScope.tenant(Bakery.TENANT), "a viral post on mould"))
                    .id();
            bakery.clock.advance(Duration.ofHours(5));
            planning.runDue();
            Crisis crisis = bakery.smm.crisis().by(Actor.person("ben"));

            Instant tomorrow = bakery.clock.instant().plus(Duration.ofDays(1));
            ResumeReport report = crisis.resume(ResumeRequest.of(pause)
                    .with(crisis.held(pause), new HeldChoice.Spread(tomorrow, Duration.ofHours(2))));
            CrisisTimeline timeline = crisis.timeline(pause);

            assertThat(report.isComplete()).isTrue();
            assertThat(timeline.events())
                    .hasExactlyElementsOfTypes(
                            CrisisEvent.Paused.class,
                            CrisisEvent.PostHeld.class,
                            CrisisEvent.Resumed.class,
                            CrisisEvent.HeldPostDecided.class);
        }
    }
}
