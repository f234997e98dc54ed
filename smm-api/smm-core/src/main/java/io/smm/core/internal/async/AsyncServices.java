package io.smm.core.internal.async;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.SmmAsync;
import io.smm.account.Accounts;
import io.smm.account.AsyncAccounts;
import io.smm.account.Connection;
import io.smm.ads.Ads;
import io.smm.ads.AsyncAds;
import io.smm.audience.AsyncAudiences;
import io.smm.audience.Audiences;
import io.smm.crisis.AsyncCrisis;
import io.smm.crisis.Crisis;
import io.smm.insight.AsyncInsightCollector;
import io.smm.insight.AsyncInsights;
import io.smm.insight.AsyncWebsites;
import io.smm.insight.InsightCollector;
import io.smm.insight.Insights;
import io.smm.insight.Websites;
import io.smm.listening.AsyncListening;
import io.smm.listening.Listening;
import io.smm.post.AllowedOperation;
import io.smm.post.AsyncPublishing;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.EditedPost;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PreflightReport;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.PublishedPost;
import io.smm.post.Publishing;
import io.smm.post.ScheduledPost;
import io.smm.post.plan.AsyncPlanning;
import io.smm.post.plan.Planning;
import io.smm.privacy.AsyncPrivacy;
import io.smm.privacy.Privacy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The twins: each method runs the blocking one on the executor, so that there is one pipeline and not two. */
public final class AsyncServices implements SmmAsync {

    private final AsyncAccounts accounts;
    private final AsyncPublishing publishing;
    private final AsyncPlanning planning;
    private final AsyncCrisis crisis;
    private final AsyncListening listening;
    private final AsyncInsights insights;
    private final AsyncInsightCollector collector;
    private final AsyncAds ads;
    private final AsyncWebsites websites;
    private final AsyncAudiences audiences;
    private final AsyncPrivacy privacy;

    /**
     * Makes the twins.
     *
     * @param executor runs the blocking calls
     * @param accounts the blocking service
     * @param publishing the blocking service
     * @param planning the blocking service
     * @param crisis the blocking service
     * @param listening the blocking service
     * @param insights the blocking service
     * @param collector the blocking service
     * @param ads the blocking service
     * @param websites the blocking service
     * @param audiences the blocking service
     * @param privacy the blocking service
     */
    public AsyncServices(
            Executor executor,
            Accounts accounts,
            Publishing publishing,
            Planning planning,
            Crisis crisis,
            Listening listening,
            Insights insights,
            InsightCollector collector,
            Ads ads,
            Websites websites,
            Audiences audiences,
            Privacy privacy) {
        Runner runner = new Runner(executor);
        this.accounts = new AccountsTwin(runner, accounts);
        this.publishing = new PublishingTwin(runner, publishing);
        this.planning = new PlanningTwin(runner.executor(), planning);
        this.crisis = new CrisisTwin(runner, crisis);
        this.listening = new ListeningTwin(runner, listening);
        this.insights = new InsightsTwin(runner, insights);
        this.collector = new CollectorTwin(runner, collector);
        this.ads = new AdsTwin(runner.executor(), ads);
        this.websites = new WebsitesTwin(runner, websites);
        this.audiences = new AudiencesTwin(runner, audiences);
        this.privacy = new PrivacyTwin(runner, privacy);
    }

    @Override
    public AsyncAccounts accounts() {
        return accounts;
    }

    @Override
    public AsyncPublishing publishing() {
        return publishing;
    }

    @Override
    public AsyncPlanning planning() {
        return planning;
    }

    @Override
    public AsyncCrisis crisis() {
        return crisis;
    }

    @Override
    public AsyncListening listening() {
        return listening;
    }

    @Override
    public AsyncInsights insights() {
        return insights;
    }

    @Override
    public AsyncInsightCollector collector() {
        return collector;
    }

    @Override
    public AsyncAds ads() {
        return ads;
    }

    @Override
    public AsyncWebsites websites() {
        return websites;
    }

    @Override
    public AsyncAudiences audiences() {
        return audiences;
    }

    @Override
    public AsyncPrivacy privacy() {
        return privacy;
    }

    private record PublishingTwin(Runner runner, Publishing blocking) implements AsyncPublishing {

        @Override
        public CompletableFuture<PreflightReport> preflight(Post post, List<Connection> connections) {
            return runner.run(() -> blocking.preflight(post, connections));
        }

        @Override
        public CompletableFuture<PreflightReport> preflight(List<PublishRequest> requests) {
            return runner.run(() -> blocking.preflight(requests));
        }

        @Override
        public CompletableFuture<Delivery> repost(Connection connection, PostRef post) {
            return runner.run(() -> blocking.repost(connection, post));
        }

        @Override
        public CompletableFuture<Delivery> publish(PublishRequest request) {
            return runner.run(() -> blocking.publish(request));
        }

        @Override
        public CompletableFuture<Delivery> settle(Delivery delivery) {
            return runner.run(() -> blocking.settle(delivery));
        }

        @Override
        public CompletableFuture<Optional<Delivery>> find(DeliveryId id) {
            return runner.run(() -> blocking.find(id));
        }

        @Override
        public CompletableFuture<Optional<PublishedPost>> read(Connection connection, PostRef post) {
            return runner.run(() -> blocking.read(connection, post));
        }

        @Override
        public CompletableFuture<Void> delete(Connection connection, PostRef post) {
            return runner.run(() -> blocking.delete(connection, post));
        }

        @Override
        public CompletableFuture<EditedPost> edit(Connection connection, PostRef post, PostEdit edit) {
            return runner.run(() -> blocking.edit(connection, post, edit));
        }

        @Override
        public CompletableFuture<List<AllowedOperation>> allowedOperations(
                Connection connection, Publication publication) {
            return runner.run(() -> blocking.allowedOperations(connection, publication));
        }

        @Override
        public CompletableFuture<Page<ScheduledPost>> scheduledOnNetwork(Connection connection, PageRequest page) {
            return runner.run(() -> blocking.scheduledOnNetwork(connection, page));
        }

        @Override
        public CompletableFuture<Void> cancelOnNetwork(Connection connection, PostRef post) {
            return runner.run(() -> blocking.cancelOnNetwork(connection, post));
        }
    }
}
