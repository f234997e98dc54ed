package io.smm.adapter.discord.internal.publish;

import io.smm.account.Destination;
import io.smm.adapter.discord.internal.http.WebhookApi;
import io.smm.adapter.discord.internal.map.Ids;
import io.smm.adapter.discord.internal.map.Messages;
import io.smm.adapter.discord.internal.wire.MessageWire;
import io.smm.adapter.discord.internal.wire.NewMessageWire;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One step, which has the effect: files go with the message, so nothing is prepared and no id is chosen. The state says only
 * whether that step is still to be taken.
 */
public final class DiscordPublisher implements Publisher {

    private static final int FORMAT = 1;
    private static final byte[] NOTHING = {};

    private final WebhookApi api;
    private final Settlement settlement;

    /**
     * Makes the port.
     *
     * @param api the calls
     * @param settlement how an unknown outcome is settled: not at all
     */
    public DiscordPublisher(WebhookApi api, Settlement settlement) {
        this.api = api;
        this.settlement = settlement;
    }

    @Override
    public Settlement settlement() {
        return settlement;
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return PublishState.of(FORMAT, NOTHING, StepKind.EFFECT);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        NewMessageWire message = Messages.of(intent.post());
        Optional<String> thread = intent.destination().map(Destination::id);
        MessageWire made = api.execute(intent.connection(), message, thread, deadline);
        boolean inThread = thread.isPresent() || message.threadName().isPresent();
        Publication.Builder publication = Publication.builder(
                Ids.ref(made.id(), inThread ? Optional.of(made.channel()) : Optional.empty()),
                intent.connection().account(),
                made.timestamp());
        intent.post().parts().get(0).poll().ifPresent(poll -> warn(poll, publication));
        return PublishStep.outcome(
                PublishState.of(FORMAT, NOTHING, StepKind.NONE), new Outcome.Published(publication.build()));
    }

    /** {@return that nothing can be said: a webhook reads messages by their ids, and the lost answer held the id} */
    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return new Reconciliation.CannotSay(
                "a webhook cannot list the messages that it made, and the answer with the id was"
                        + " lost: look into the channel");
    }

    private static void warn(Poll poll, Publication.Builder publication) {
        long hours = Messages.hours(poll);
        if (!poll.openFor().equals(Duration.ofHours(hours))) {
            publication.warning("the poll is open for " + hours + " hours: Discord counts whole ones");
        }
    }
}
