package io.smm.example.publisher.http;

import io.smm.error.Fault;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people do from the page: first they are asked whether they mean it, and who they are; then it is done, and told. */
final class ActionRoutes {

    private static final List<String> SUBJECTS = List.of("post", "tenant", "brand", "account", "pause");

    private final Desk desk;
    private final Frame frame;
    private final Guard guard;

    ActionRoutes(Desk desk, Frame frame, Guard guard) {
        this.desk = desk;
        this.frame = frame;
        this.guard = guard;
    }

    /** Shows what would be done, and asks. */
    Answer ask(Request request) {
        Optional<Action> action = Action.named(request.path().get(1));
        if (action.isEmpty()) {
            return frame.still(Answer.NOT_FOUND, "<p class='banner bad'>There is no such action.</p>");
        }
        return frame.still(Answer.OK, form(action.get(), request.query()));
    }

    /** Does it, and shows what became of it. */
    Answer act(Request request) {
        Optional<Action> action = Action.named(request.path().get(1));
        if (action.isEmpty()) {
            return ask(request);
        }
        Map<String, String> form = request.form();
        try {
            String done = done(action.get(), form);
            return frame.still(
                    Answer.OK,
                    "<p class='banner good'><b>Done:</b> " + Html.text(done) + "</p>\n"
                            + post(form).flatMap(new PostPage(desk)::of).orElse(""));
        } catch (SmmException refused) {
            Answer error = Errors.answer(refused);
            return frame.still(
                    error.status(),
                    "<p class='banner bad'><b>Nothing was done:</b> " + Html.text(words(refused)) + "</p>\n"
                            + form(action.get(), form));
        }
    }

    private String done(Action action, Map<String, String> form) {
        String by = form.getOrDefault("by", "").strip();
        String reason = form.getOrDefault("reason", "").strip();
        Faults.of("form")
                .check(!by.isEmpty() && by.length() <= 100, "your name", "is needed, at most 100 characters")
                .check(!action.needsReason() || !reason.isEmpty(), "reason", "is needed")
                .raise();
        Planning planning = desk.planning().by(Actor.person(by));
        if (action == Action.HOLD) {
            return "held from now on: "
                    + Words.scope(planning.pause(PauseRequest.of(scope(form), reason))
                            .request()
                            .scope());
        }
        if (action == Action.RESUME) {
            return "goes on: "
                    + Words.scope(planning.resume(new PauseId(form.getOrDefault("pause", "")))
                            .request()
                            .scope());
        }
        PlannedPost seen = post(form)
                .flatMap(desk.planning()::find)
                .orElseThrow(() -> InvalidInputException.of("form", "post", "is not on the plan"));
        PlanId id = seen.id();
        return switch (action) {
            case SUBMIT -> "it is " + planning.submit(id).state();
            case APPROVE -> "it is " + planning.approve(asSeen(seen, form)).state();
            case REJECT -> "it is " + planning.reject(id, reason).state();
            case RELEASE -> "it is " + planning.release(id).state();
            case CANCEL -> "it is " + planning.cancel(id).state();
            case RESCHEDULE ->
                "it is planned for " + planning.reschedule(id, moment(form)).at();
            case SETTLE -> settled(seen);
            case HOLD, RESUME -> throw new IllegalStateException("done above");
        };
    }

    /** Nobody approves what they have not seen. */
    private static PlannedPost asSeen(PlannedPost post, Map<String, String> form) {
        if (!revision(post).equals(form.getOrDefault("revision", ""))) {
            throw InvalidInputException.of("form", "text", "was edited since you saw it: look again");
        }
        return post;
    }

    private static String revision(PlannedPost post) {
        return post.review().map(review -> Integer.toString(review.revision())).orElse("");
    }

    private String settled(PlannedPost post) {
        Delivery delivery = post.delivery()
                .flatMap(desk.smm().publishing()::find)
                .orElseThrow(
                        () -> InvalidInputException.of("form", "post", "was never begun: there is nothing to settle"));
        Instant now = desk.clock().instant();
        return "asked; the network's answer: "
                + desk.smm().publishing().settle(delivery).outcomes().stream()
                        .map(outcome -> PostPage.outcome(outcome, now))
                        .collect(Collectors.joining("; "));
    }

    private PauseScope scope(Map<String, String> form) {
        return desk.scope(form)
                .orElseThrow(() -> InvalidInputException.of("form", "account", "is not one of this node's"));
    }

    private Instant moment(Map<String, String> form) {
        return Moments.read(form.getOrDefault("at", "").strip(), desk.clock())
                .orElseThrow(() -> InvalidInputException.of("form", "when", Moments.HOW));
    }

    private static Optional<PlanId> post(Map<String, String> form) {
        return Optional.ofNullable(form.get("post")).filter(id -> !id.isBlank()).map(PlanId::new);
    }

    private static String words(SmmException refused) {
        return refused instanceof InvalidInputException invalid
                ? invalid.faults().stream().map(Fault::toString).collect(Collectors.joining("; "))
                : refused.details().message();
    }

    private String form(Action action, Map<String, String> said) {
        Optional<PlannedPost> post = post(said).flatMap(desk.planning()::find);
        StringBuilder out = new StringBuilder("<section><h2>%s?</h2>".formatted(capital(action.words())));
        String subject = SUBJECTS.stream()
                .filter(said::containsKey)
                .map(name -> name + " " + said.getOrDefault(name, ""))
                .collect(Collectors.joining(", "));
        out.append("<form method='post' action='/do/").append(action.path()).append("' class='ask'><p>");
        out.append(post.map(one -> Html.mark(one.state()) + "<b>" + Html.text(Desk.name(one.connection())) + "</b> "
                        + Html.moment(one.at(), desk.clock().instant()) + "</p><p class='whole'>"
                        + Html.text(Words.text(one)))
                .orElseGet(() -> "<b>" + Html.text(subject) + "</b>"));
        out.append("</p><p>").append(Html.text(action.effect())).append("</p>\n");
        SUBJECTS.stream()
                .filter(said::containsKey)
                .forEach(name -> out.append(hidden(name, said.getOrDefault(name, ""))));
        out.append(hidden("token", guard.token()));
        post.ifPresent(one -> out.append(hidden("revision", revision(one))));
        if (action.needsTime()) {
            out.append(field("at", "When: a moment, or from now such as PT15M", said.getOrDefault("at", "PT1M")));
        }
        if (action.needsReason()) {
            out.append(field("reason", "Why", said.getOrDefault("reason", "")));
        }
        out.append(field("by", "Your name, for the history", said.getOrDefault("by", "")));
        return out.append("<p><button>Yes, ")
                .append(action.words())
                .append("</button> <a href='/'>No, go back</a></p></form></section>\n")
                .toString();
    }

    private static String field(String name, String label, String value) {
        return "<p><label>%s<input name='%s' value='%s' required maxlength='200'></label></p>\n"
                .formatted(label, name, Html.text(value));
    }

    private static String hidden(String name, String value) {
        return "<input type='hidden' name='%s' value='%s'>\n".formatted(name, Html.text(value));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
