package io.smm.core.internal.ads;

import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.ads.Activation;
import io.smm.ads.Ad;
import io.smm.ads.AdAccount;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdId;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportProgress;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdReportTicket;
import io.smm.ads.AdRules;
import io.smm.ads.AdSchedule;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.AdStatus;
import io.smm.ads.Ads;
import io.smm.ads.BoostRequest;
import io.smm.ads.Budget;
import io.smm.ads.PauseReport;
import io.smm.ads.SpendConsent;
import io.smm.ads.SpendReview;
import io.smm.ads.Standing;
import io.smm.audience.AudienceSize;
import io.smm.audience.Audiences;
import io.smm.core.internal.Registry;
import io.smm.core.internal.plan.PauseGate;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import io.smm.spi.AdAttemptStore;
import io.smm.spi.AdManager;
import io.smm.spi.AdReporter;
import io.smm.spi.AdSwitch;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Advertising over the adapters: checks first, creates once and paused, and switches on with a consent alone. */
public final class AdService implements Ads {

    private static final Set<AdStatus> ON = Set.of(AdStatus.ACTIVE, AdStatus.IN_REVIEW);
    private static final Set<AdStatus> CAN_BE_ON = Set.of(AdStatus.PAUSED, AdStatus.ACTIVE, AdStatus.IN_REVIEW);

    private final Registry registry;
    private final Audiences audiences;
    private final AdTargets targets;
    private final PauseGate gate;
    private final Clock clock;
    private final OnceMaker once;
    private final AdReports reports;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param audiences where segments are translated, and the network's ids looked up
     * @param attempts where attempts at creations are kept
     * @param gate knows where nothing may be switched on
     * @param clock the clock
     * @param sleeper the way to wait
     * @param longestCall how long one call may take, waiting for its quota included
     */
    public AdService(
            Registry registry,
            Audiences audiences,
            AdAttemptStore attempts,
            PauseGate gate,
            Clock clock,
            Sleeper sleeper,
            Duration longestCall) {
        this.registry = registry;
        this.audiences = audiences;
        targets = new AdTargets(audiences);
        this.gate = gate;
        this.clock = clock;
        once = new OnceMaker(attempts, clock, longestCall);
        reports = new AdReports(clock, sleeper);
    }

    @Override
    public AdRules rules(Connection connection) {
        return manager(connection).rules(connection);
    }

    @Override
    public AdAccount account(Connection connection) {
        return manager(connection).account(connection);
    }

    @Override
    public AdCreation create(Connection connection, AdPlan plan, RequestKey key) {
        return create(connection, manager(connection), plan, key);
    }

    @Override
    public AdCreation boost(Connection connection, PostRef post, BoostRequest request, RequestKey key) {
        AdManager manager = registry.port(connection, Capability.BOOST_POST, NetworkAdapter::adManager);
        boolean onAdSet = manager.rules(connection).budgetLevels().contains(AdLevel.AD_SET);
        Budget budget = Budget.lifetime(request.spendCap());
        AdCampaign.Builder campaign =
                AdCampaign.builder(request.name(), request.objective()).spendCap(request.spendCap());
        AdSet.Builder adSet = AdSet.builder(request.name(), request.segment())
                .schedule(new AdSchedule(request.from(), Optional.of(request.until())));
        if (onAdSet) {
            adSet.budget(budget);
        } else {
            campaign.budget(budget);
        }
        AdPlan plan = AdPlan.of(campaign.build()).with(adSet.build(), Ad.showing(request.name(), post));
        return create(connection, manager, plan, key);
    }

    @Override
    public AudienceSize estimate(Connection connection, AdSet adSet) {
        registry.port(connection.network(), Capability.ESTIMATE_AUDIENCE, NetworkAdapter::audienceEstimator);
        return targets.of(connection, adSet)
                .<AudienceSize>map(targeting -> audiences.estimate(connection, targeting))
                .orElseGet(() -> new AudienceSize.NotTold("the ad set's targeting cannot be told in our words"));
    }

    @Override
    public SpendReview review(Connection connection, AdCampaignId campaign) {
        AdManager manager = manager(connection);
        return review(connection, manager, standing(connection, manager, campaign));
    }

    @Override
    public Activation activate(Connection connection, AdCampaignId campaign, SpendConsent consent) {
        AdManager manager = manager(connection);
        gate.checkAds(connection);
        Standing<AdCampaignId, AdCampaign> present = standing(connection, manager, campaign);
        if (!CAN_BE_ON.contains(present.state().status())) {
            throw InvalidInputException.of(
                    "AdCampaign",
                    "state",
                    "cannot be switched on: it is " + present.state().status());
        }
        SpendReview review = review(connection, manager, present);
        Spending.require(review, consent);
        List<AdObjectId> switchedOn = new ArrayList<>();
        for (Standing<AdSetId, AdSet> adSet : review.adSets()) {
            manager.ads(connection, adSet.id(), PageRequest.first()).stream()
                    .forEach(ad -> turnOn(connection, manager, ad, switchedOn));
        }
        review.adSets().forEach(adSet -> turnOn(connection, manager, adSet, switchedOn));
        turnOn(connection, manager, present, switchedOn);
        return new Activation(review, switchedOn);
    }

    @Override
    public void pause(Connection connection, AdObjectId object) {
        manager(connection).turn(connection, object, AdSwitch.OFF);
    }

    @Override
    public PauseReport pauseAll(Connection connection) {
        AdManager manager = manager(connection);
        List<AdCampaignId> paused = new ArrayList<>();
        Map<AdCampaignId, String> failed = new LinkedHashMap<>();
        List<Standing<AdCampaignId, AdCampaign>> all =
                manager.campaigns(connection, PageRequest.first(1_000)).stream().toList();
        for (Standing<AdCampaignId, AdCampaign> campaign : all) {
            if (!ON.contains(campaign.state().status())) {
                continue;
            }
            try {
                manager.turn(connection, campaign.id(), AdSwitch.OFF);
                paused.add(campaign.id());
            } catch (SmmException failure) {
                failed.put(campaign.id(), failure.details().toString());
            }
        }
        return new PauseReport(paused, failed);
    }

    @Override
    public void end(Connection connection, AdObjectId object) {
        manager(connection).turn(connection, object, AdSwitch.ARCHIVED);
    }

    @Override
    public Standing<AdCampaignId, AdCampaign> change(
            Connection connection, AdCampaignId campaign, UnaryOperator<AdCampaign> change, SpendConsent consent) {
        AdManager manager = manager(connection);
        Standing<AdCampaignId, AdCampaign> present = standing(connection, manager, campaign);
        AdCampaign wanted = change.apply(present.content());
        SpendReview review = review(connection, manager, with(present, wanted));
        AdCheck check = check(connection, manager, "AdCampaign").campaign("campaign", wanted);
        check.together(wanted, review.adSets().stream().map(Standing::content).toList());
        check.currency("campaign", manager.account(connection), wanted).raise();
        if (wanted.objective() != present.content().objective()) {
            throw InvalidInputException.of("AdCampaign", "objective", "cannot be changed: create another campaign");
        }
        if (ON.contains(present.state().status())) {
            Spending.require(review, consent);
        }
        manager.change(connection, campaign, present.content(), wanted);
        return standing(connection, manager, campaign);
    }

    @Override
    public Standing<AdSetId, AdSet> changeAdSet(
            Connection connection, AdSetId adSet, UnaryOperator<AdSet> change, SpendConsent consent) {
        AdManager manager = manager(connection);
        Standing<AdSetId, AdSet> present = standing(connection, manager, adSet);
        AdSet wanted = change.apply(present.content());
        check(connection, manager, "AdSet")
                .adSet("adSet", wanted)
                .currency("adSet", manager.account(connection), wanted)
                .raise();
        boolean sameAudience = wanted.segment().equals(present.content().segment())
                && wanted.targeting().isEmpty();
        AdSet sent = sameAudience ? wanted : targets.with(connection, wanted);
        Standing<AdCampaignId, AdCampaign> campaign =
                standing(connection, manager, (AdCampaignId) present.parent().orElseThrow());
        if (ON.contains(campaign.state().status())) {
            List<Standing<AdSetId, AdSet>> adSets =
                    manager.adSets(connection, campaign.id(), PageRequest.first()).stream()
                            .map(one -> one.id().equals(adSet) ? with(one, wanted) : one)
                            .toList();
            Spending.require(Spending.review(manager.account(connection), campaign, adSets, clock.instant()), consent);
        }
        manager.change(connection, adSet, present.content(), sent);
        return standing(connection, manager, adSet);
    }

    @Override
    public Optional<Standing<AdCampaignId, AdCampaign>> campaign(Connection connection, AdCampaignId campaign) {
        return manager(connection).campaign(connection, campaign);
    }

    @Override
    public Optional<Standing<AdSetId, AdSet>> adSet(Connection connection, AdSetId adSet) {
        return manager(connection).adSet(connection, adSet);
    }

    @Override
    public Optional<Standing<AdId, Ad>> ad(Connection connection, AdId ad) {
        return manager(connection).ad(connection, ad);
    }

    @Override
    public Page<Standing<AdCampaignId, AdCampaign>> campaigns(Connection connection, PageRequest page) {
        return manager(connection).campaigns(connection, page);
    }

    @Override
    public Page<Standing<AdSetId, AdSet>> adSets(Connection connection, AdCampaignId campaign, PageRequest page) {
        return manager(connection).adSets(connection, campaign, page);
    }

    @Override
    public Page<Standing<AdId, Ad>> ads(Connection connection, AdSetId adSet, PageRequest page) {
        return manager(connection).ads(connection, adSet, page);
    }

    @Override
    public AdReport report(Connection connection, AdReportQuery query) {
        AdReportTicket ticket = startReport(connection, query);
        return reports.waitFor(reporter(connection), connection, ticket);
    }

    @Override
    public AdReportTicket startReport(Connection connection, AdReportQuery query) {
        AdReporter reporter = reporter(connection);
        new AdCheck(connection.network(), reporter.rules(connection), "AdReportQuery")
                .query(query)
                .raise();
        return reporter.submit(connection, query);
    }

    @Override
    public AdReportProgress progress(Connection connection, AdReportTicket ticket) {
        return reporter(connection).progress(connection, ticket);
    }

    @Override
    public AdReport fetch(Connection connection, AdReportTicket ticket) {
        return AdReports.complete(reporter(connection).fetch(connection, ticket));
    }

    private AdCreation create(Connection connection, AdManager manager, AdPlan plan, RequestKey key) {
        check(connection, manager, "AdPlan").plan(plan).raise();
        plan.adSets().forEach(branch -> targets.check(connection, branch.adSet()));
        check(connection, manager, "AdPlan")
                .currency(manager.account(connection), plan)
                .raise();
        return new PlanMaker(once, manager, connection, key).make(targets.with(connection, plan));
    }

    private SpendReview review(Connection connection, AdManager manager, Standing<AdCampaignId, AdCampaign> campaign) {
        List<Standing<AdSetId, AdSet>> adSets = manager.adSets(connection, campaign.id(), PageRequest.first()).stream()
                .toList();
        return Spending.review(manager.account(connection), campaign, adSets, clock.instant());
    }

    /** Asks the gate each time: a pause may come while a campaign is being switched on, and the campaign itself comes last. */
    private void turnOn(Connection connection, AdManager manager, Standing<?, ?> one, List<AdObjectId> switchedOn) {
        if (one.state().status() == AdStatus.PAUSED) {
            gate.checkAds(connection);
            manager.turn(connection, one.id(), AdSwitch.ON);
            switchedOn.add(one.id());
        }
    }

    private static <I extends AdObjectId, T> Standing<I, T> with(Standing<I, T> present, T wanted) {
        return new Standing<>(present.id(), present.parent(), wanted, present.state(), present.reference());
    }

    private static Standing<AdCampaignId, AdCampaign> standing(
            Connection connection, AdManager manager, AdCampaignId id) {
        return manager.campaign(connection, id).orElseThrow(() -> notThere(connection, manager, id));
    }

    private static Standing<AdSetId, AdSet> standing(Connection connection, AdManager manager, AdSetId id) {
        return manager.adSet(connection, id).orElseThrow(() -> notThere(connection, manager, id));
    }

    private static NotFoundException notThere(Connection connection, AdManager manager, AdObjectId id) {
        String word = manager.rules(connection).levels().word(id.level());
        return new NotFoundException(
                ErrorDetails.of("there is no " + word + " with the id " + id.value(), RetryAdvice.never())
                        .network(connection.network())
                        .tenant(connection.tenant())
                        .connection(connection.id())
                        .operation("ads")
                        .build());
    }

    private static AdCheck check(Connection connection, AdManager manager, String subject) {
        return new AdCheck(connection.network(), manager.rules(connection), subject);
    }

    private AdManager manager(Connection connection) {
        return registry.port(connection, Capability.MANAGE_ADS, NetworkAdapter::adManager);
    }

    private AdReporter reporter(Connection connection) {
        return registry.port(connection, Capability.AD_INSIGHTS, NetworkAdapter::adReporter);
    }
}
