package io.smm.metrics.campaign;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.ads.AdReport;
import io.smm.campaign.Campaign;
import io.smm.error.Faults;
import io.smm.insight.AccountInsights;
import io.smm.insight.Exactness;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.VisitAttribution;
import io.smm.listening.Signal;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostReadings;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.report.Report;
import io.smm.metrics.virality.Cascade;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the report of a campaign together: overview, KPIs, plan against what was done (content mix, segments, channels, budget),
 * engagement by post and over time or by group, reach and frequency, audience, virality, cost and return, website visits, comments, response, data quality, and where
 * every number comes from. What was neither planned nor given has no section. Computes with what it is given; no I/O, no clock.
 *
 * <p>A post may be given several times, read at different times: the newest reading counts, the others make the lines over
 * time. What is not known is shown as such, with its reason. Time is O(n log n) in the posts.
 *
 * <pre>{@code
 * Report report = CampaignReport.builder(campaign, clock.instant())
 *         .deliveries(deliveries)
 *         .posts(insights)
 *         .accounts(accounts)
 *         .comments(comments)
 *         .build();
 * }</pre>
 */
public final class CampaignReport {

    private CampaignReport() {}

    /**
     * Starts a report.
     *
     * @param campaign the campaign
     * @param generatedAt the time at which it is made
     * @return a builder
     */
    public static Builder builder(Campaign campaign, Instant generatedAt) {
        return new Builder(campaign, generatedAt);
    }

    /** Gathers what the report is made of. Not thread-safe. */
    public static final class Builder {
        private final Campaign campaign;
        private final Instant generatedAt;
        private final List<PostInsights> readings = new ArrayList<>();
        private final Map<PostKey, String> titles = new HashMap<>();
        private @Nullable List<Signal> comments;
        private final Map<PostKey, Publication> answers = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<MetricId, MetricResult> kpiValues = new HashMap<>();
        private @Nullable List<Delivery> deliveries;
        private final List<AccountInsights> accounts = new ArrayList<>();
        private final List<AdReport> ads = new ArrayList<>();
        private final List<VisitAttribution> visits = new ArrayList<>();
        private final Map<PostKey, PostCascade> cascades = new LinkedHashMap<>();
        private @Nullable ResponseFigures response;
        private @Nullable ReachFigures reach;
        private InteractionSet interactions = InteractionSet.standard();
        private @Nullable String label;
        private final List<Period> periods = new ArrayList<>();
        private ZoneId zone = ZoneOffset.UTC;
        private int rowLimit = 50;
        private @Nullable String source;

        private Builder(Campaign campaign, Instant generatedAt) {
            this.campaign = Objects.requireNonNull(campaign, "campaign");
            this.generatedAt = Objects.requireNonNull(generatedAt, "generatedAt");
        }

        /**
         * Adds the numbers of posts.
         *
         * @param posts one entry for each time that a post was read
         * @return this
         */
        public Builder posts(List<PostInsights> posts) {
            readings.addAll(posts);
            return this;
        }

        /**
         * Adds deliveries: what joins the numbers to the plan. From them come titles, times of publishing, themes, segments and
         * channels. Posts of other campaigns are left out. Default: not given, which the sections about the plan say.
         *
         * @param made the deliveries, those that failed too
         * @return this
         */
        public Builder deliveries(List<Delivery> made) {
            if (deliveries == null) {
                deliveries = new ArrayList<>();
            }
            deliveries.addAll(made);
            return this;
        }

        /**
         * Adds the numbers of accounts, for KPIs over what stands at one moment, such as followers. Default: none.
         *
         * @param read each account as often as it was read
         * @return this
         */
        public Builder accounts(List<AccountInsights> read) {
            accounts.addAll(read);
            return this;
        }

        /**
         * Adds what advertising cost, to be held against the budget. Default: none.
         *
         * @param report a report with {@link MetricId#SPEND}, about the campaign's advertisements and no others
         * @return this
         */
        public Builder ads(AdReport report) {
            ads.add(Objects.requireNonNull(report, "report"));
            return this;
        }

        /**
         * Adds the visits that the posts' links brought to a website. Default: none.
         *
         * @param brought the visits, see {@link io.smm.metrics.website.VisitsByPost}
         * @return this
         */
        public Builder visits(VisitAttribution brought) {
            visits.add(Objects.requireNonNull(brought, "brought"));
            return this;
        }

        /**
         * Adds how a post was passed on. Default: none. A post has one cascade: the last one given.
         *
         * @param post the post; network and id say which
         * @param cascade the post and its reshares; a refused one is shown with its reason
         * @return this
         */
        public Builder cascade(PostRef post, Cascade cascade) {
            cascades.put(PostKey.of(Objects.requireNonNull(post, "post")), new PostCascade(post, cascade));
            return this;
        }

        /**
         * Adds whom the campaign reached and how often. Default: not given; then the reach of several posts is bounded, not counted.
         *
         * @param figures the figures
         * @return this
         */
        public Builder reach(ReachFigures figures) {
            reach = Objects.requireNonNull(figures, "figures");
            return this;
        }

        /**
         * Adds how people responded to the brand and what it answered. Default: not given, and no section about it.
         *
         * @param figures the figures
         * @return this
         */
        public Builder response(ResponseFigures figures) {
            response = Objects.requireNonNull(figures, "figures");
            return this;
        }

        /**
         * Gives a post a title. Default: the beginning of its text where its delivery is given, else its id. Network and id say which post; another version of it keeps the title.
         *
         * @param post the post
         * @param title a few words, such as the beginning of its text; not blank
         * @return this
         */
        public Builder title(PostRef post, String title) {
            titles.put(PostKey.of(Objects.requireNonNull(post, "post")), Objects.requireNonNull(title, "title"));
            return this;
        }

        /**
         * Adds the comments that were read. Default: nobody read any, which the report says; an empty list says that none
         * was there.
         *
         * @param read the comments
         * @return this
         */
        public Builder comments(List<Signal> read) {
            if (comments == null) {
                comments = new ArrayList<>();
            }
            comments.addAll(read);
            return this;
        }

        /**
         * Says that a comment was answered.
         *
         * @param comment the comment's reference
         * @param answer the answer as it was published
         * @return this
         */
        public Builder answered(PostRef comment, Publication answer) {
            answers.put(
                    PostKey.of(Objects.requireNonNull(comment, "comment")), Objects.requireNonNull(answer, "answer"));
            return this;
        }

        /**
         * Adds findings from elsewhere, such as an import. What {@link io.smm.metrics.quality.DataQuality} finds in the posts
         * is added by itself, and what is found twice is listed once.
         *
         * @param found the findings
         * @return this
         */
        public Builder findings(List<Finding> found) {
            findings.addAll(found);
            return this;
        }

        /**
         * Gives the value of a KPI that none of the other numbers knows. Default: see {@link CampaignKpis}.
         *
         * @param metric the KPI's metric
         * @param value its present value
         * @return this
         */
        public Builder kpiValue(MetricId metric, MetricResult value) {
            kpiValues.put(Objects.requireNonNull(metric, "metric"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Says what counts as an interaction. Default: {@link InteractionSet#standard()}.
         *
         * @param set the kinds
         * @return this
         */
        public Builder interactions(InteractionSet set) {
            interactions = Objects.requireNonNull(set, "set");
            return this;
        }

        /**
         * Compares groups of posts. Default: no groups, unless the posts have neither times nor several readings; then the
         * first label by which two to twelve groups can be told apart.
         *
         * @param name the label's name, such as {@code "type"}
         * @return this
         */
        public Builder groupBy(String name) {
            label = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Compares periods: the posts published in each, and how much their engagement changed from one to the next. Default: none.
         *
         * @param name what it is called, such as {@code "Week 10"}; not blank
         * @param window the period; periods may overlap
         * @return this
         */
        public Builder period(String name, TimeWindow window) {
            periods.add(new Period(Objects.requireNonNull(name, "name"), Objects.requireNonNull(window, "window")));
            return this;
        }

        /**
         * Says in which zone days and months are cut and times are shown. Default: UTC.
         *
         * @param value the zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Limits the rows of every table; how many are not shown is said. Default: 50.
         *
         * @param rows at least 1
         * @return this
         */
        public Builder rowLimit(int rows) {
            rowLimit = rows;
            return this;
        }

        /**
         * Says in words where the numbers come from, for the line below the title. Default: nothing.
         *
         * @param words such as the name of a file
         * @return this
         */
        public Builder source(String words) {
            source = Objects.requireNonNull(words, "words");
            return this;
        }

        /**
         * Computes the report.
         *
         * @return the report; marked as simulated when any number, comment or answer in it is
         * @throws io.smm.error.InvalidInputException when the row limit is below 1 or a title or a period's name is blank, when numbers of
         *     different periods are given for one metric of a post, or when a KPI names a metric in a unit that it does not have
         */
        public Report build() {
            Faults.of("CampaignReport")
                    .check(rowLimit >= 1, "rowLimit", "must be at least 1, is " + rowLimit)
                    .check(titles.values().stream().noneMatch(String::isBlank), "titles", "must not hold a blank one")
                    .check(
                            periods.stream().noneMatch(period -> period.name().isBlank()),
                            "periods",
                            "must not hold one with a blank name")
                    .raise();
            PlanInput plan = PlanInput.of(campaign, deliveries, ads, visits);
            List<PostInsights> dated = plan.posts().dated(readings);
            List<PostInsights> latest = PostReadings.latest(dated);
            ReportInput input = new ReportInput(
                    campaign,
                    dated,
                    latest,
                    Map.copyOf(titles),
                    Optional.ofNullable(comments).map(List::copyOf),
                    Map.copyOf(answers),
                    List.copyOf(findings),
                    kpis(latest),
                    plan,
                    List.copyOf(cascades.values()),
                    interactions,
                    Optional.ofNullable(label),
                    List.copyOf(periods),
                    zone,
                    rowLimit);
            Report.Builder report = Report.builder(campaign.name(), generatedAt)
                    .subtitle(subtitle())
                    .zone(zone)
                    .section(OverviewSection.of(input))
                    .section(KpiSection.of(input));
            ContentMixSection.of(input).ifPresent(report::section);
            SegmentSection.of(input).ifPresent(report::section);
            ChannelSection.of(input, generatedAt).ifPresent(report::section);
            report.section(EngagementSection.of(input)).section(ComparisonSection.of(input));
            ReachSection.of(input, Optional.ofNullable(reach)).ifPresent(report::section);
            AudienceSection.of(Optional.ofNullable(reach)).ifPresent(report::section);
            ViralitySection.of(input).ifPresent(report::section);
            ExposureSection.of(Optional.ofNullable(response)).ifPresent(report::section);
            BudgetSection.of(input).ifPresent(report::section);
            report.section(ReturnSection.of(input));
            WebsiteSection.of(input).ifPresent(report::section);
            report.section(CommentSection.of(input));
            ResponseSection.of(Optional.ofNullable(response), rowLimit).ifPresent(report::section);
            report.section(QualitySection.of(input)).section(LineageSection.of(input));
            return (isSimulated() ? report.markSimulated() : report).build();
        }

        private CampaignKpis kpis(List<PostInsights> posts) {
            CampaignKpis kpis =
                    CampaignKpis.of(campaign).posts(posts).accounts(accounts).interactions(interactions);
            visits.forEach(kpis::visits);
            kpiValues.forEach(kpis::value);
            return kpis;
        }

        private String subtitle() {
            String objective = "Objective: "
                    + campaign.objective().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            Optional<String> period = campaign.window().map(this::words);
            return Stream.of(Optional.of(objective), period, Optional.ofNullable(source))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
        }

        private String words(TimeWindow window) {
            return Words.minute(window.from(), zone) + " to before " + Words.minute(window.to(), zone) + " ("
                    + Words.of(zone) + ")";
        }

        private boolean isSimulated() {
            Stream<Reading> all = Stream.of(
                            readings.stream()
                                    .flatMap(post -> post.allReadings().values().stream())
                                    .flatMap(List::stream),
                            accounts.stream().flatMap(account -> account.readings().values().stream()),
                            ads.stream()
                                    .flatMap(report -> report.rows().stream())
                                    .flatMap(row -> row.readings().values().stream()),
                            visits.stream()
                                    .flatMap(one -> one.report().rows().stream())
                                    .flatMap(row -> row.readings().values().stream()))
                    .flatMap(readings -> readings);
            boolean numbers = all.anyMatch(reading ->
                    reading instanceof Reading.Value value && value.lineage().exactness() == Exactness.SIMULATED);
            boolean posts =
                    readings.stream().anyMatch(post -> post.post().network().equals(Network.MEMORY));
            boolean said = comments != null && comments.stream().anyMatch(Signal::simulated);
            boolean made = deliveries != null
                    && deliveries.stream()
                            .flatMap(delivery -> delivery.publications().stream())
                            .anyMatch(Publication::simulated);
            return numbers || posts || said || made || answers.values().stream().anyMatch(Publication::simulated);
        }
    }
}
