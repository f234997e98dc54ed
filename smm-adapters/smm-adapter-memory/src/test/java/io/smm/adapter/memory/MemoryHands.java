package io.smm.adapter.memory;

import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Secret;
import io.smm.error.ContentRejectedException;
import io.smm.listening.Rating;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookRequest;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.testkit.tck.ContractDeliveries;
import io.smm.testkit.tck.ContractMessages;
import io.smm.testkit.tck.ContractModeration;
import io.smm.testkit.tck.ContractReviews;
import io.smm.testkit.tck.LostAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulated network's side of listening and engagement, for the contract. */
final class MemoryHands implements ContractModeration, ContractMessages, ContractReviews, ContractDeliveries {

    private static final String PROOF = "X-Memory-Signature";

    private final MemoryNetwork network;
    private final VirtualClock clock;
    private final String account;
    private final String somebody;

    MemoryHands(MemoryNetwork network, VirtualClock clock, String account, String somebody) {
        this.network = network;
        this.clock = clock;
        this.account = account;
        this.somebody = somebody;
    }

    @Override
    public boolean strangersSee(PostRef post, PostRef comment) {
        return network.inbox().commentsSeenBy("stranger", post).stream()
                .anyMatch(seen -> seen.ref().equals(comment));
    }

    @Override
    public boolean stands(PostRef comment) {
        return network.post(comment).isPresent();
    }

    @Override
    public boolean strangersCanComment(PostRef post) {
        try {
            network.comment("stranger", post, "May I?");
            return true;
        } catch (ContentRejectedException refused) {
            return false;
        }
    }

    @Override
    public void write(String text) {
        network.inbox().message(somebody, account, text);
    }

    @Override
    public int standing() {
        return (int) network.inbox().messagesBetween(account, somebody).stream()
                .map(MemoryMessage::from)
                .map(AccountRef::handle)
                .filter(Optional.of(account)::equals)
                .count();
    }

    @Override
    public int requests() {
        return (int) network.inbox().sendRequests();
    }

    @Override
    public void loseNextAnswer(LostAnswer moment) {
        MemoryFault fault = switch (moment) {
            case BEFORE_ACCEPTANCE -> MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE;
            case AFTER_ACCEPTANCE -> MemoryFault.TIMEOUT_AFTER_ACCEPTANCE;
        };
        network.arm(FaultPlan.of(fault).on("send").times(1));
    }

    @Override
    public boolean closeWindow() {
        clock.advance(Duration.ofDays(8));
        return true;
    }

    @Override
    public List<Rating> ratings() {
        return List.of(new Rating.Stars(2, 5), new Rating.Stars(7, 10), new Rating.Recommendation(false));
    }

    @Override
    public PostRef review(Rating rating, String text) {
        return network.reviews().review(somebody, account, rating, text);
    }

    @Override
    public Optional<String> answerTo(PostRef review) {
        return network.reviews().all().stream()
                .filter(one -> one.ref().equals(review))
                .findFirst()
                .flatMap(MemoryReview::answer)
                .map(PostText::text);
    }

    @Override
    public int answerRequests() {
        return (int) network.reviews().answerRequests();
    }

    @Override
    public WebhookEndpoint endpoint() {
        return WebhookEndpoint.of(
                network.network(), new AppId("app-1"), network.webhooks().secret());
    }

    @Override
    public WebhookEndpoint wrongEndpoint() {
        return WebhookEndpoint.of(network.network(), new AppId("app-1"), Secret.of("another-apps-secret"));
    }

    @Override
    public List<WebhookRequest> deliver() {
        return network.webhooks().deliver();
    }

    @Override
    public WebhookRequest forge(WebhookRequest delivery) {
        String body = new String(delivery.body(), StandardCharsets.UTF_8);
        return WebhookRequest.post(
                Map.of(PROOF, delivery.header(PROOF).orElseThrow()),
                (body + "&text=forged").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
