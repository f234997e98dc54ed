package io.smm.example.publisher.http;

import io.smm.post.plan.PlanState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do from the page, and what it does: said before it is done. */
enum Action {
    /** Says that it wants to be approved. */
    SUBMIT("submit", "It is shown to those who approve, and not sent before they do."),
    /** A vote for what was seen. */
    APPROVE("approve", "You approve this text for this time; with enough votes it is sent then."),
    /** Back to who wrote it. */
    REJECT("send back", "It becomes a draft again, with your reason, and is not sent."),
    /** What is approved and waits is sent. */
    RELEASE("release", "It is sent at its time, or at once when that has passed."),
    /** Another time, or the first again. */
    RESCHEDULE("reschedule", "It is sent at the time that you say instead."),
    /** Asks the network again. */
    SETTLE(
            "settle again",
            "The network is asked what became of it. Nothing is sent, unless the network proves that nothing stands."),
    /** Off the plan. */
    CANCEL("cancel", "It is taken off the plan and never sent."),
    /** Stops an account or a tenant. */
    HOLD("hold", "What comes due there is held on all nodes, and waits for a person."),
    /** Ends a pause. */
    RESUME(
            "go on",
            "What comes due from now on is sent. What was held stays held until somebody reschedules or cancels it.");

    private final String words;
    private final String effect;

    Action(String words, String effect) {
        this.words = words;
        this.effect = effect;
    }

    static Optional<Action> named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.path().equals(name))
                .findAny();
    }

    /** What may be done about a post in a state. */
    static List<Action> of(PlanState state) {
        return switch (state) {
            case DRAFT -> List.of(SUBMIT, APPROVE, CANCEL);
            case IN_REVIEW -> List.of(APPROVE, REJECT, RESCHEDULE, CANCEL);
            case APPROVED -> List.of(RELEASE, RESCHEDULE, REJECT, CANCEL);
            case SCHEDULED, HELD, MISSED -> List.of(RESCHEDULE, CANCEL);
            case UNKNOWN -> List.of(SETTLE);
            case DELIVERING, PENDING, PUBLISHED, PARTLY_PUBLISHED, FAILED, CANCELLED -> List.of();
        };
    }

    boolean needsReason() {
        return this == REJECT || this == HOLD;
    }

    boolean needsTime() {
        return this == RESCHEDULE;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    String effect() {
        return effect;
    }

    /** A link to the page that asks whether it is meant. */
    String link(String subject, String of) {
        return link(subject, of, words);
    }

    String link(String subject, String of, String says) {
        return "<a class='do' href='/do/%s?%s=%s'>%s</a>".formatted(path(), subject, Html.address(of), Html.text(says));
    }
}
