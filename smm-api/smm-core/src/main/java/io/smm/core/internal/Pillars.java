package io.smm.core.internal;

import io.smm.SmmAsync;
import io.smm.SmmObserver;
import io.smm.account.Accounts;
import io.smm.ads.Ads;
import io.smm.audience.Audiences;
import io.smm.core.internal.ads.AdService;
import io.smm.core.internal.async.AsyncServices;
import io.smm.core.internal.audience.AudienceService;
import io.smm.core.internal.audience.MembershipHolder;
import io.smm.core.internal.crisis.CrisisPlanner;
import io.smm.core.internal.crisis.CrisisRunner;
import io.smm.core.internal.crisis.CrisisService;
import io.smm.core.internal.crisis.Timelines;
import io.smm.core.internal.insight.AccountSteps;
import io.smm.core.internal.insight.CollectionRunner;
import io.smm.core.internal.insight.CollectorService;
import io.smm.core.internal.insight.InsightService;
import io.smm.core.internal.insight.PublishedPosts;
import io.smm.core.internal.insight.WebsiteService;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.listening.Feeds;
import io.smm.core.internal.listening.ListeningService;
import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.SpoolKeeper;
import io.smm.core.internal.plan.BegunPosts;
import io.smm.core.internal.plan.DueLine;
import io.smm.core.internal.plan.FollowUpDesk;
import io.smm.core.internal.plan.PauseDesk;
import io.smm.core.internal.plan.PauseGate;
import io.smm.core.internal.plan.PlanningService;
import io.smm.core.internal.plan.Restored;
import io.smm.core.internal.plan.UnknownDesk;
import io.smm.core.internal.plan.Workers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.core.internal.privacy.PrivacyService;
import io.smm.core.internal.publish.PublishingService;
import io.smm.crisis.Crisis;
import io.smm.insight.InsightCollector;
import io.smm.insight.Insights;
import io.smm.insight.Websites;
import io.smm.listening.Listening;
import io.smm.post.plan.Planning;
import io.smm.privacy.Privacy;
import io.smm.spi.PlanStore;
import java.util.concurrent.Executor;

/** The services that a host which connects and publishes does not ask for: made with the first of them that somebody wants. */
record Pillars(
        Planning planning,
        Crisis crisis,
        Listening listening,
        Insights insights,
        InsightCollector collector,
        Ads ads,
        Websites websites,
        Audiences audiences,
        Privacy privacy,
        SmmAsync async,
        Feeds feeds,
        Workers workers) {

    static Pillars of(
            Wiring wiring,
            Registry registry,
            Accounts accounts,
            PublishingService publishing,
            Preflight preflight,
            PauseGate gate,
            LinkDesk links,
            SpoolKeeper keeper,
            MediaSpool spool,
            SmmObserver observer,
            Executor executor) {
        PeopleWiring people = wiring.people();
        Audiences audiences = new AudienceService(registry, people.consents(), people.members(), wiring.clock());
        Ads ads = new AdService(
                registry,
                audiences,
                wiring.adAttempts(),
                gate,
                wiring.clock(),
                wiring.sleeper(),
                wiring.http().callTimeout().plus(wiring.quotaPatience()));
        PlanStore plans = spool.over(wiring.planStore());
        Insights insights = new InsightService(registry, wiring.clock());
        InsightCollector collector = collector(wiring, registry, insights);
        Restored restored = new Restored(wiring.restoredAt(), wiring.outboxStore());
        DueLine due = new DueLine(
                plans,
                wiring.outboxStore(),
                publishing,
                publishing::publishFirst,
                new FollowUpDesk(
                        registry,
                        plans,
                        wiring.outboxStore(),
                        insights,
                        publishing,
                        restored,
                        wiring.approvals(),
                        wiring.clock()),
                gate,
                restored,
                registry.publishing(),
                wiring.clock(),
                wiring.http().callTimeout(),
                wiring.leaseMargin());
        Workers workers = new Workers(
                plans, due, publishing.leftWork(), keeper, wiring.clock(), wiring.sleeper(), wiring.random());
        PauseDesk pauses = new PauseDesk(wiring.pauseStore(), ads, wiring.clock());
        PlanningService planning = new PlanningService(
                registry,
                plans,
                wiring.outboxStore(),
                spool,
                keeper,
                pauses,
                preflight,
                due,
                new BegunPosts(wiring.outboxStore(), publishing.lastLook()),
                new UnknownDesk(plans, wiring.outboxStore(), observer, wiring.clock()),
                workers,
                links,
                wiring.approvals(),
                observer,
                wiring.clock());
        Feeds feeds =
                new Feeds(registry, wiring.cursorStore(), wiring.clock(), wiring.sleeper(), wiring.random(), executor);
        Listening listening =
                new ListeningService(registry, publishing, gate, feeds, wiring.messageStore(), wiring.clock());
        Crisis crisis = new CrisisService(
                new CrisisPlanner(
                        registry, publishing, listening, wiring.outboxStore(), wiring.crisisStore(), wiring.clock()),
                new CrisisRunner(publishing, listening, wiring.crisisStore(), wiring.clock()),
                new Timelines(wiring.planStore(), wiring.crisisStore()),
                pauses,
                planning,
                preflight,
                wiring.clock());
        Websites websites = new WebsiteService(registry);
        Privacy privacy = new PrivacyService(people, new MembershipHolder(registry, people.members()), wiring.clock());
        SmmAsync async = new AsyncServices(
                executor,
                accounts,
                publishing,
                planning,
                crisis,
                listening,
                insights,
                collector,
                ads,
                websites,
                audiences,
                privacy);
        return new Pillars(
                planning, crisis, listening, insights, collector, ads, websites, audiences, privacy, async, feeds,
                workers);
    }

    private static InsightCollector collector(Wiring wiring, Registry registry, Insights insights) {
        CollectorWiring chosen = wiring.collector();
        return new CollectorService(
                registry,
                chosen.tasks(),
                chosen.history(),
                new CollectionRunner(
                        registry,
                        insights,
                        new AccountSteps(registry, insights),
                        chosen.tasks(),
                        chosen.history(),
                        wiring.clock()),
                new PublishedPosts(registry, wiring.planStore(), wiring.outboxStore(), wiring.cursorStore()),
                wiring.clock());
    }
}
