package io.smm.chaos.server;

import com.sun.net.httpserver.HttpExchange;
import io.smm.chaos.Profile;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One call to one account. */
final class Call {

    private static final int MOST_LISTED = 50;

    /** One effect in so many begins a time in which the account is told that it calls too often. */
    private static final int STORMS = 60;

    private static final long STORM_MILLIS = 1_200;

    /** One effect in so many finds its token revoked. */
    private static final int REVOCATIONS = 80;

    private final HttpExchange exchange;
    private final Profile profile;
    private final Account account;
    private final Mood mood;
    private final Sendings sendings;
    private final boolean fair;

    Call(HttpExchange exchange, Profile profile, Account account, Mood mood, Sendings sendings, boolean fair) {
        this.exchange = exchange;
        this.profile = profile;
        this.account = account;
        this.mood = mood;
        this.sendings = sendings;
        this.fair = fair;
    }

    void answer(String[] path) throws IOException, InterruptedException {
        String what = path[2];
        String method = exchange.getRequestMethod();
        if (what.equals("token")) {
            Answers.json(exchange, 200, out -> {
                out.writeStringProperty("id", path[1]);
                out.writeStringProperty("access", account.token());
            });
            return;
        }
        if (!mayCall()) {
            return;
        }
        boolean effect = method.equals("PUT")
                || method.equals("POST") && (what.equals("posts") || path.length == 5 && path[4].equals("publish"));
        if (effect) {
            effect(path);
        } else if (troubled()) {
            // What there was to say is said.
        } else if (what.equals("drafts") && method.equals("POST")) {
            String draft = account.draft(Answers.field(exchange, "text"));
            Answers.json(exchange, 200, out -> out.writeStringProperty("id", draft));
        } else if (what.equals("drafts")) {
            draft(path[3]);
        } else if (path.length == 4) {
            standing(account.ofId(path[3]));
        } else {
            list();
        }
    }

    /** Says no to a token that is not the present one, and to who calls too often. */
    private boolean mayCall() throws IOException {
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!given.startsWith("Bearer ") || !account.isCurrent(given.substring("Bearer ".length()))) {
            Answers.refuse(exchange, 401, "token");
            return false;
        }
        if (!fair && account.storms(now())) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            Answers.refuse(exchange, 429, "slow");
            return false;
        }
        return true;
    }

    private void effect(String[] path) throws IOException, InterruptedException {
        if (!fair && mood.onceIn(REVOCATIONS)) {
            account.revoke();
            Answers.refuse(exchange, 401, "token");
            return;
        }
        if (!fair && mood.onceIn(STORMS)) {
            account.stormUntil(now() + STORM_MILLIS);
        }
        boolean staged = profile == Profile.STAGED_HANDLE;
        String handle = switch (profile) {
            case NATIVE_KEY -> exchange.getRequestHeaders().getFirst("Idempotency-Key");
            case CLIENT_CHOSEN_ID, STAGED_HANDLE -> path[3];
            case READ_BACK, NOTHING -> "";
        };
        if (staged && account.ofDraft(handle).isPresent()) {
            Answers.refuse(exchange, 409, "published");
            return;
        }
        String text = staged ? account.draftText(handle).orElseThrow() : Answers.field(exchange, "text");
        Mood.Effect fate = fair ? Mood.Effect.FAIR : mood.effect();
        sendings.add(text, now(), fate);
        switch (fate) {
            case FAIR -> standing(Optional.of(accept(handle, text)));
            case ACCEPTED_UNTOLD -> {
                accept(handle, text);
                outwait();
            }
            case ACCEPTED_LATE -> {
                outwait();
                accept(handle, text);
            }
            case ACCEPTED_CUT -> accept(handle, text);
            case ACCEPTED_500 -> {
                accept(handle, text);
                Answers.refuse(exchange, 500, "oops");
            }
            case CUT -> {}
            case IGNORED -> outwait();
            case REFUSED_503 -> Answers.refuse(exchange, 503, "busy");
        }
    }

    private Account.Standing accept(String handle, String text) {
        long now = now();
        return account.accept(profile, handle, text, now, now + mood.upTo(Profile.SEEN_LATE.toMillis()));
    }

    /** Until the sender has surely given up, and not longer than is promised beyond that. */
    private void outwait() throws InterruptedException {
        Thread.sleep(Profile.CALL_TIMEOUT.toMillis() + mood.upTo(Profile.ACCEPTS_LATE.toMillis()));
    }

    private boolean troubled() throws IOException, InterruptedException {
        switch (fair ? Mood.Reading.FAIR : mood.reading()) {
            case FAIR -> {
                return false;
            }
            case UNTOLD -> outwait();
            case CUT -> {}
            case TROUBLE -> Answers.refuse(exchange, 503, "busy");
        }
        return true;
    }

    private void draft(String draft) throws IOException {
        Optional<Account.Standing> published = account.ofDraft(draft);
        Answers.json(exchange, 200, out -> {
            out.writeStringProperty("state", published.isPresent() ? "published" : "open");
            published.ifPresent(post -> fields(out, post));
        });
    }

    private void standing(Optional<Account.Standing> post) throws IOException {
        if (post.isEmpty()) {
            Answers.refuse(exchange, 404, "no-post");
            return;
        }
        Answers.json(exchange, 200, out -> fields(out, post.get()));
    }

    private void list() throws IOException {
        Answers.json(exchange, 200, out -> {
            out.writeArrayPropertyStart("posts");
            account.seen(now(), MOST_LISTED).forEach(post -> {
                out.writeStartObject();
                fields(out, post);
                out.writeEndObject();
            });
            out.writeEndArray();
        });
    }

    private static void fields(JsonGenerator out, Account.Standing post) {
        out.writeStringProperty("id", post.id());
        out.writeStringProperty("text", post.text());
        out.writeStringProperty("at", Instant.ofEpochMilli(post.acceptedAt()).toString());
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
