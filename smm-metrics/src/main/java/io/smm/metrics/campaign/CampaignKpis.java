package io.smm.metrics.campaign;

import io.smm.TimeWindow;
import io.smm.campaign.Campaign;
import io.smm.campaign.Kpi;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.VisitAttribution;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.kpi.AccountLevel;
import io.smm.metrics.kpi.KpiMetrics;
import io.smm.metrics.kpi.KpiProgress;
import io.smm.metrics.website.VisitTotals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far all KPIs of a campaign are, each counted from what knows it: a value that the caller gives; the campaign's money; its
 * accounts, for what stands at one moment, such as followers; the website, for visits; else its posts. Not thread-safe while it is
 * filled.
 *
 * <pre>{@code
 * List<KpiProgress> kpis = CampaignKpis.of(campaign).posts(insights).accounts(accounts).progress();
 * }</pre>
 */
public final class CampaignKpis {

    private final Campaign campaign;
    private final List<PostInsights> posts = new ArrayList<>();
    private final List<AccountInsights> accounts = new ArrayList<>();
    private final List<VisitAttribution> visits = new ArrayList<>();
    private final Map<MetricId, MetricResult> values = new HashMap<>();
    private InteractionSet interactions = InteractionSet.standard();

    private CampaignKpis(Campaign campaign) {
        this.campaign = Objects.requireNonNull(campaign, "campaign");
    }

    /**
     * Starts with nothing but the campaign.
     *
     * @param campaign the campaign
     * @return what takes the numbers
     */
    public static CampaignKpis of(Campaign campaign) {
        return new CampaignKpis(campaign);
    }

    /**
     * Adds the numbers of posts.
     *
     * @param read one entry a post, see {@link io.smm.metrics.PostReadings#latest}
     * @return this
     */
    public CampaignKpis posts(List<PostInsights> read) {
        posts.addAll(read);
        return this;
    }

    /**
     * Adds the numbers of accounts: what a KPI over followers is counted from.
     *
     * @param read each account as often as it was read
     * @return this
     */
    public CampaignKpis accounts(List<AccountInsights> read) {
        accounts.addAll(read);
        return this;
    }

    /**
     * Adds visits of a website: what a KPI over sessions is counted from.
     *
     * @param read the visits that the campaign's posts brought
     * @return this
     */
    public CampaignKpis visits(VisitAttribution read) {
        visits.add(Objects.requireNonNull(read, "read"));
        return this;
    }

    /**
     * Gives the value of a KPI that comes from none of these.
     *
     * @param metric the KPI's metric
     * @param value its present value
     * @return this
     */
    public CampaignKpis value(MetricId metric, MetricResult value) {
        values.put(Objects.requireNonNull(metric, "metric"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Says what counts as an interaction. Default: {@link InteractionSet#standard()}.
     *
     * @param set the kinds
     * @return this
     */
    public CampaignKpis interactions(InteractionSet set) {
        interactions = Objects.requireNonNull(set, "set");
        return this;
    }

    /**
     * The progress of each KPI.
     *
     * @return one entry a KPI, in the campaign's order; a value that is not known leaves its KPI undefined, with the reason
     * @throws io.smm.error.InvalidInputException when a KPI names a metric in a unit that it does not have
     */
    public List<KpiProgress> progress() {
        return counted().stream().map(Counted::progress).toList();
    }

    List<Counted> counted() {
        return campaign.kpis().stream().map(this::counted).toList();
    }

    private Counted counted(Kpi kpi) {
        MetricResult given = values.get(kpi.metric());
        if (given != null) {
            return new Counted(KpiProgress.of(kpi, given), "post");
        }
        Optional<MetricResult> money = ofMoney(kpi);
        if (money.isPresent()) {
            return new Counted(KpiProgress.of(kpi, money.get()), "");
        }
        if (kpi.metric().unit() == MetricUnit.LEVEL && !accounts.isEmpty()) {
            return new Counted(KpiProgress.of(kpi, ofAccounts(kpi)), "account reading");
        }
        if (asksTheWebsite(kpi)) {
            return new Counted(KpiProgress.of(kpi, ofWebsite(kpi)), "website row");
        }
        return new Counted(KpiProgress.of(kpi, posts, interactions), "post");
    }

    /** The campaign's money is known as a whole: of a part of its time there is no return. */
    private Optional<MetricResult> ofMoney(Kpi kpi) {
        return KpiMetrics.ofMoney(kpi.metric(), campaign.economics())
                .map(value -> isWhole(kpi)
                        ? value
                        : unknown(
                                value, "cost and revenue are known for the whole campaign, not for the KPI's window"));
    }

    /** A level that was read after the KPI's window does not count: it would credit the window with what came later. */
    private MetricResult ofAccounts(Kpi kpi) {
        List<AccountInsights> inTime = accounts.stream()
                .map(account -> kpi.window()
                        .map(window -> until(window, account, kpi.metric()))
                        .orElse(account))
                .toList();
        return AccountLevel.of(kpi.metric(), inTime);
    }

    private static AccountInsights until(TimeWindow window, AccountInsights account, MetricId metric) {
        Map<MetricId, Reading> kept = new LinkedHashMap<>(account.readings());
        if (account.reading(metric) instanceof Reading.Value value
                && value.lineage()
                        .observedAt()
                        .filter(at -> at.isBefore(window.to()))
                        .isEmpty()) {
            kept.put(metric, new Reading.Unknown("it was not read before the end of the KPI's window"));
        }
        return new AccountInsights(account.account(), kept);
    }

    private boolean asksTheWebsite(Kpi kpi) {
        return visits.stream().anyMatch(one -> one.report().query().metrics().contains(kpi.metric()))
                && VisitTotals.addsUp(kpi.metric());
    }

    private MetricResult ofWebsite(Kpi kpi) {
        List<MetricResult> totals = visits.stream()
                .map(one -> VisitTotals.ofAllPosts(one, kpi.metric()))
                .toList();
        Optional<MetricResult> undefined =
                totals.stream().filter(total -> !total.isDefined()).findFirst();
        if (undefined.isPresent()) {
            return undefined.get();
        }
        MetricResult first = totals.get(0);
        if (!isWhole(kpi)) {
            return unknown(first, "visits are known for the days of the website's report, not for the KPI's window");
        }
        if (totals.size() == 1) {
            return first;
        }
        Evidence.Builder evidence = Evidence.builder();
        visits.stream()
                .flatMap(one -> VisitTotals.rowsOfAllPosts(one).stream())
                .map(row -> row.reading(kpi.metric()))
                .filter(Reading.Value.class::isInstance)
                .forEach(value -> evidence.used(List.of((Reading.Value) value)));
        List<Fraction> parts =
                totals.stream().map(total -> total.fraction().orElseThrow()).toList();
        return MetricResult.exact(first.metric(), first.unit(), Fraction.sum(parts), evidence.build());
    }

    private boolean isWhole(Kpi kpi) {
        return kpi.window().isEmpty() || kpi.window().equals(campaign.window());
    }

    private static MetricResult unknown(MetricResult value, String why) {
        return MetricResult.undefined(
                value.metric(), value.unit(), UndefinedReason.MISSING_INPUT, why, value.evidence());
    }

    /** A KPI and what its value was counted from: a noun, or blank for the campaign's money. */
    record Counted(KpiProgress progress, String from) {
        String restsOn() {
            return from.isEmpty()
                    ? "cost and revenue"
                    : Words.of(progress.value().evidence(), from);
        }
    }
}
