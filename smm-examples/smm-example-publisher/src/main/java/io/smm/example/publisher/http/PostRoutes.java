package io.smm.example.publisher.http;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Posts: planned, listed, looked up, moved and cancelled. */
final class PostRoutes {

    private static final int PAGE = 100;

    private final Desk desk;

    PostRoutes(Desk desk) {
        this.desk = desk;
    }

    /** Asked again with the same key, it gives the post planned first, as it stands now. */
    Answer schedule(Planning planning, Request request) {
        Fields fields = Fields.read("post", request.body(), Set.of("account", "text", "at", "key"));
        String name = fields.text("account");
        Optional<Connection> account = desk.account(name);
        String text = fields.text("text");
        String key = fields.text("key");
        Instant at = fields.moment("at", desk.clock());
        fields.check(name.isEmpty() || account.isPresent(), "account", "is not one of " + names())
                .check(!text.isBlank() || fields.optional("text").isEmpty(), "text", "must not be blank")
                .check(
                        key.length() <= 200
                                && (!key.isBlank() || fields.optional("key").isEmpty()),
                        "key",
                        "must have 1 to 200 characters and not be blank")
                .raise();
        PlannedPost planned =
                planning.schedule(ScheduleRequest.of(account.orElseThrow(), Post.of(text), at, new RequestKey(key)));
        return Answer.json(Answer.CREATED, out -> PlanJson.post(out, planned));
    }

    Answer list(Request request) {
        PlanQuery query = PlanQuery.ofAll();
        Faults faults = Faults.of("query");
        Optional<String> name = Optional.ofNullable(request.query().get("account"));
        if (name.isPresent()) {
            Optional<Connection> account = desk.account(name.get());
            faults.check(account.isPresent(), "account", "is not one of " + names());
            query = account.map(PlanQuery::of).orElse(query);
        }
        Set<PlanState> states = EnumSet.noneOf(PlanState.class);
        for (String state : request.query().getOrDefault("state", "").split(",", -1)) {
            Optional<PlanState> known = Arrays.stream(PlanState.values())
                    .filter(one -> one.name().equals(state.toUpperCase(Locale.ROOT)))
                    .findFirst();
            known.ifPresent(states::add);
            faults.check(state.isEmpty() || known.isPresent(), "state", "is none of " + List.of(PlanState.values()));
        }
        faults.raise();
        Page<PlannedPost> page = desk.planning()
                .list(
                        query.in(states),
                        Optional.ofNullable(request.query().get("after"))
                                .map(after -> PageRequest.first(PAGE).from(new Cursor(after)))
                                .orElse(PageRequest.first(PAGE)));
        return Answer.json(Answer.OK, out -> {
            PlanJson.list(out, "posts", page.items(), PlanJson::post);
            page.cursor().ifPresent(after -> out.writeStringProperty("after", after.value()));
        });
    }

    Answer find(PlanId id) {
        return desk.planning()
                .find(id)
                .map(post -> Answer.json(Answer.OK, out -> PlanJson.post(out, post)))
                .orElseGet(() -> notThere(id));
    }

    Answer history(PlanId id) {
        List<PlanChange> history = desk.planning().history(id);
        return history.isEmpty()
                ? notThere(id)
                : Answer.json(Answer.OK, out -> PlanJson.list(out, "history", history, PlanJson::change));
    }

    Answer cancel(Planning planning, PlanId id) {
        PlannedPost cancelled = planning.cancel(id);
        return Answer.json(Answer.OK, out -> PlanJson.post(out, cancelled));
    }

    Answer reschedule(Planning planning, PlanId id, Request request) {
        Fields fields = Fields.read("move", request.body(), Set.of("at"));
        Instant at = fields.moment("at", desk.clock());
        fields.raise();
        PlannedPost moved = planning.reschedule(id, at);
        return Answer.json(Answer.OK, out -> PlanJson.post(out, moved));
    }

    private static Answer notThere(PlanId id) {
        return Answer.error(Answer.NOT_FOUND, "NotFound", "the plan holds no " + id);
    }

    private List<String> names() {
        return desk.accounts().stream().map(Desk::name).toList();
    }
}
