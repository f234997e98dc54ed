package io.smm.chaos.network;

import io.smm.account.Connection;
import io.smm.chaos.Profile;
import io.smm.error.ContentRejectedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** One part, one effect; where the network takes drafts, one is made before. The state is the draft's id. */
final class LiarPublisher implements Publisher {

    private static final int FORMAT = 1;

    private final Profile profile;
    private final LiarApi api;

    LiarPublisher(Profile profile, LiarApi api) {
        this.profile = profile;
        this.api = api;
    }

    @Override
    public Settlement settlement() {
        return profile.settlement();
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return state("", profile == Profile.STAGED_HANDLE ? StepKind.PREPARE : StepKind.EFFECT);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        Connection connection = intent.connection();
        String text = text(intent);
        if (state.next() == StepKind.PREPARE) {
            return PublishStep.progress(state(api.stage(connection, text), StepKind.EFFECT));
        }
        String delivery = intent.delivery().value();
        LiarApi.Told told = switch (profile) {
            case NATIVE_KEY -> api.create(connection, text, Optional.of(delivery), deadline);
            case CLIENT_CHOSEN_ID -> api.put(connection, delivery, text, deadline);
            case STAGED_HANDLE -> published(connection, draft(state), deadline);
            case READ_BACK, NOTHING -> api.create(connection, text, Optional.empty(), deadline);
        };
        return PublishStep.outcome(done(), new Outcome.Published(publication(intent, told)));
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        Connection connection = intent.connection();
        return switch (profile) {
            case NATIVE_KEY -> new Reconciliation.CannotSay("the network tells nothing of its keys: send it again");
            case CLIENT_CHOSEN_ID ->
                found(intent, api.find(connection, intent.delivery().value()));
            case STAGED_HANDLE -> found(intent, api.published(connection, draft(state)));
            case READ_BACK ->
                found(
                        intent,
                        api.list(connection).stream()
                                .filter(told -> told.text().equals(text(intent)))
                                .findFirst());
            case NOTHING -> new Reconciliation.CannotSay("the network tells nothing");
        };
    }

    /** A draft that was published already is refused, and tells what it became. */
    private LiarApi.Told published(Connection connection, String draft, Instant deadline) {
        try {
            return api.publish(connection, draft, deadline);
        } catch (ContentRejectedException refused) {
            if (refused.details().nativeCode().filter("published"::equals).isEmpty()) {
                throw refused;
            }
            return api.published(connection, draft).orElseThrow(() -> new UnknownOutcomeException(refused.details()));
        }
    }

    private static Reconciliation found(PublishIntent intent, Optional<LiarApi.Told> told) {
        return told.<Reconciliation>map(post -> new Reconciliation.Found(publication(intent, post), done()))
                .orElseGet(Reconciliation.Absent::new);
    }

    private static Publication publication(PublishIntent intent, LiarApi.Told told) {
        Connection connection = intent.connection();
        return Publication.builder(PostRef.of(connection.network(), told.id()), connection.account(), told.at())
                .build();
    }

    private static String text(PublishIntent intent) {
        return intent.post().parts().get(0).text().text();
    }

    private static PublishState done() {
        return state("", StepKind.NONE);
    }

    private static String draft(PublishState state) {
        return new String(state.bytes(), StandardCharsets.UTF_8);
    }

    private static PublishState state(String draft, StepKind next) {
        return PublishState.of(FORMAT, draft.getBytes(StandardCharsets.UTF_8), next);
    }
}
