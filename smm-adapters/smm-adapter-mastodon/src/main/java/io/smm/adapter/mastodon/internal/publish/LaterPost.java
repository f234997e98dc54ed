package io.smm.adapter.mastodon.internal.publish;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.MastodonScheduler;
import io.smm.adapter.mastodon.internal.http.ScheduleApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Statuses;
import io.smm.adapter.mastodon.internal.wire.NewStatusWire;
import io.smm.adapter.mastodon.internal.wire.PostedWire;
import io.smm.adapter.mastodon.internal.wire.ScheduledWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.Pages;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.post.Outcome;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Reconciliation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A post that the server shall keep until its time. It waits there under an id that the later post does not have, so that one is
 * found by its text and time. Whether a server keeps posts at all is asked first: some take the time and publish at once.
 */
final class LaterPost {

    private static final int PAGE = 40;

    /** The most that an account may have waiting. Source: Mastodon source, ScheduledStatus. */
    private static final int MOST_WAITING = 300;

    /** A server rounds the time to seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    /** A server looks after what is due every few minutes, and may publish a little early. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** Nothing but somebody's hand makes posts readable that are not. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Clock clock;
    private final ScheduleApi schedule;
    private final StatusApi statuses;
    private final ReadBack readBack;

    LaterPost(Clock clock, ScheduleApi schedule, StatusApi statuses, ReadBack readBack) {
        this.clock = clock;
        this.schedule = schedule;
        this.statuses = statuses;
        this.readBack = readBack;
    }

    /** The ids of what waits already and says the same for the same time: none of them can be ours. */
    List<String> alike(PublishIntent intent, NewStatusWire draft) {
        return waiting(intent.connection(), at(intent), draft).stream()
                .map(ScheduledWire::id)
                .toList();
    }

    PublishStep handOver(PublishIntent intent, Plan plan, NewStatusWire draft, Instant deadline) {
        PostedWire posted = statuses.create(intent.connection(), draft, Keys.of(intent.delivery(), 0), deadline);
        if (posted instanceof PostedWire.Waiting waiting) {
            Plan next = plan.waitingAs(waiting.scheduled().id());
            return PublishStep.outcome(encode(intent, next), outcome(waiting.scheduled()));
        }
        StatusWire status = ((PostedWire.Standing) posted).status();
        return PublishStep.outcome(
                encode(intent, plan.standing(status.id())), new Outcome.Published(published(intent, status, true)));
    }

    private static Publication published(PublishIntent intent, StatusWire status, boolean atOnce) {
        Publication.Builder publication =
                Statuses.publication(status, intent.connection().account());
        if (atOnce) {
            publication.warning("the server published it at once, though it was asked to at " + at(intent));
        }
        return publication.build();
    }

    PublishStep check(PublishIntent intent, Plan plan, NewStatusWire draft) {
        String id = plan.scheduled().orElseThrow();
        try {
            return PublishStep.outcome(encode(intent, plan), outcome(schedule.get(intent.connection(), id)));
        } catch (NotFoundException waitsNoMore) {
            ReadBack.Seen seen = standing(intent, draft);
            List<StatusWire> standing = seen.alike().isEmpty() ? earlier(intent, plan, draft) : seen.alike();
            if (standing.isEmpty() && !seen.whole()) {
                return PublishStep.outcome(encode(intent, plan), unreadable());
            }
            if (standing.isEmpty()) {
                return PublishStep.outcome(encode(intent, plan.standing(id)), new Outcome.Rejected(takenBack(intent)));
            }
            StatusWire oldest = standing.get(standing.size() - 1);
            Publication publication =
                    Statuses.publication(oldest, intent.connection().account()).build();
            return PublishStep.outcome(encode(intent, plan.standing(oldest.id())), new Outcome.Published(publication));
        }
    }

    Reconciliation reconcile(PublishIntent intent, Plan plan, NewStatusWire draft) {
        List<ScheduledWire> ours = new ArrayList<>(waiting(intent.connection(), at(intent), draft));
        ours.removeIf(one -> plan.alike().orElse(List.of()).contains(one.id()));
        if (ours.size() > 1) {
            return new Reconciliation.CannotSay("several posts wait that say the same for the same time");
        }
        if (ours.isEmpty()) {
            return standing(intent, plan, draft);
        }
        ScheduledWire one = ours.get(0);
        return new Reconciliation.FoundScheduled(
                one.at(), MastodonScheduler.ref(one.id()), encode(intent, plan.waitingAs(one.id())));
    }

    /** What does not wait may have been published at once, or its time may have come. */
    private Reconciliation standing(PublishIntent intent, Plan plan, NewStatusWire draft) {
        if (plan.fence().isEmpty()) {
            return new Reconciliation.CannotSay("it does not wait, and where to look for it was not noted");
        }
        ReadBack.Seen seen = readBack.sent(intent.connection(), plan.before(), draft);
        return seen.reconciliation(status -> new Reconciliation.Found(
                published(intent, status, status.createdAt().isBefore(at(intent).minus(EARLY))),
                encode(intent, plan.standing(status.id()))));
    }

    private ReadBack.Seen standing(PublishIntent intent, NewStatusWire draft) {
        return readBack.since(intent.connection(), at(intent).minus(EARLY), draft);
    }

    /** Its owner may have moved it: then it stands behind the mark, and before its time. */
    private List<StatusWire> earlier(PublishIntent intent, Plan plan, NewStatusWire draft) {
        return plan.fence().isEmpty()
                ? List.of()
                : readBack.sent(intent.connection(), plan.before(), draft).alike();
    }

    private Outcome.Pending unreadable() {
        return new Outcome.Pending(
                clock.instant().plus(LOOK_AGAIN),
                "it waits no more, and not all posts since its time could be read as they were written at first");
    }

    private List<ScheduledWire> waiting(Connection connection, Instant at, NewStatusWire draft) {
        List<ScheduledWire> alike = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        for (int seen = 0; seen < MOST_WAITING; seen += PAGE) {
            Pages.Piece<ScheduledWire> piece = schedule.list(connection, from, PAGE, all -> all);
            piece.items().stream()
                    .filter(one -> one.text().equals(draft.text()) && isAt(one, at))
                    .forEach(alike::add);
            from = piece.next().map(Cursor::new);
            if (from.isEmpty()) {
                break;
            }
        }
        return alike;
    }

    private static boolean isAt(ScheduledWire one, Instant at) {
        Duration apart = Duration.between(one.at(), at);
        return apart.abs().compareTo(ROUNDING) <= 0;
    }

    private static Outcome.ScheduledOnNetwork outcome(ScheduledWire waiting) {
        return new Outcome.ScheduledOnNetwork(waiting.at(), MastodonScheduler.ref(waiting.id()));
    }

    private static NotFoundException takenBack(PublishIntent intent) {
        return new NotFoundException(
                ErrorDetails.of("it waits no more and does not stand: it was taken back, or away", RetryAdvice.never())
                        .network(intent.connection().network())
                        .tenant(intent.connection().tenant())
                        .connection(intent.connection().id())
                        .operation("GET /api/v1/scheduled_statuses/:id")
                        .build());
    }

    private static Instant at(PublishIntent intent) {
        return intent.networkTime().orElseThrow();
    }

    private static PublishState encode(PublishIntent intent, Plan plan) {
        return PlanCodec.encode(plan, intent.post(), true);
    }
}
