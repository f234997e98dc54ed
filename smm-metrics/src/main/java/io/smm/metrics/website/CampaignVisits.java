package io.smm.metrics.website;

import io.smm.campaign.CampaignId;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.metrics.MetricResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * W-06, the join of a website's report to campaigns: by the campaign's id ({@code utm_id}), else by source, medium and campaign name. All
 * are compared letter by letter, as web analytics compares them: what was written in two ways is not made alike when reading. Every row
 * is in exactly one place, and what has no partner on the other side is reported: rows of no campaign, campaigns without a row. Immutable.
 *
 * <pre>{@code
 * CampaignVisits visits = CampaignVisits.of(report, Map.of(spring.id(), tagsOfItsLinks));
 * MetricResult sessions = visits.total(spring.id(), MetricId.SESSIONS);
 * List<WebsiteRow> nobodys = visits.unmatchedRows();
 * }</pre>
 */
public final class CampaignVisits {

    private static final List<WebsiteDimension> NAME =
            List.of(WebsiteDimension.SOURCE, WebsiteDimension.MEDIUM, WebsiteDimension.CAMPAIGN);

    private final WebsiteReport report;
    private final Map<CampaignId, List<WebsiteRow>> matched;
    private final List<WebsiteRow> ambiguous;
    private final List<WebsiteRow> unmatched;

    private CampaignVisits(
            WebsiteReport report,
            Map<CampaignId, List<WebsiteRow>> matched,
            List<WebsiteRow> ambiguous,
            List<WebsiteRow> unmatched) {
        this.report = report;
        this.matched = matched;
        this.ambiguous = List.copyOf(ambiguous);
        this.unmatched = List.copyOf(unmatched);
    }

    /**
     * Joins a report to campaigns. A row whose id is that of a campaign, or of one of its links, belongs to it whatever its names say;
     * another row belongs to the campaign that has a link of its source, medium and campaign name. A row that fits several campaigns is
     * credited to none. O(rows + links).
     *
     * @param report a report that is split by campaign id, or by source, medium and campaign, or by all four
     * @param links the campaigns, each with the tags of its links; without any a campaign can be found by its id only
     * @return the join
     * @throws InvalidInputException when the report is split in no such way
     */
    public static CampaignVisits of(WebsiteReport report, Map<CampaignId, ? extends Collection<UtmTags>> links) {
        List<WebsiteDimension> dimensions = report.query().dimensions();
        boolean byId = dimensions.contains(WebsiteDimension.CAMPAIGN_ID);
        boolean byName = dimensions.containsAll(NAME);
        if (!byId && !byName) {
            throw InvalidInputException.of(
                    "CampaignVisits", "report", "must be split by campaign-id, or by source, medium and campaign");
        }
        Map<String, Set<CampaignId>> ids = new HashMap<>();
        Map<List<String>, Set<CampaignId>> names = new HashMap<>();
        Map<CampaignId, List<WebsiteRow>> matched = new LinkedHashMap<>();
        links.forEach((campaign, tags) -> {
            matched.put(campaign, new ArrayList<>());
            ids.computeIfAbsent(campaign.value(), id -> new HashSet<>()).add(campaign);
            for (UtmTags link : tags) {
                link.id()
                        .ifPresent(id ->
                                ids.computeIfAbsent(id, one -> new HashSet<>()).add(campaign));
                link.campaign()
                        .ifPresent(name -> names.computeIfAbsent(
                                        List.of(link.source(), link.medium(), name), one -> new HashSet<>())
                                .add(campaign));
            }
        });
        List<WebsiteRow> ambiguous = new ArrayList<>();
        List<WebsiteRow> unmatched = new ArrayList<>();
        for (WebsiteRow row : report.rows()) {
            Set<CampaignId> fitting = byId(row, ids)
                    .or(() -> byName ? byName(row, names) : Optional.empty())
                    .orElse(Set.of());
            switch (fitting.size()) {
                case 0 -> unmatched.add(row);
                case 1 ->
                    fitting.forEach(campaign ->
                            Objects.requireNonNull(matched.get(campaign)).add(row));
                default -> ambiguous.add(row);
            }
        }
        return new CampaignVisits(report, matched, ambiguous, unmatched);
    }

    /** {@return the report that the join rests on, with its flags} */
    public WebsiteReport report() {
        return report;
    }

    /** {@return the campaigns, in the order given} */
    public List<CampaignId> campaigns() {
        return List.copyOf(matched.keySet());
    }

    /**
     * The rows of a campaign.
     *
     * @param campaign one of {@link #campaigns()}
     * @return its rows, in the report's order; empty when it has none
     * @throws InvalidInputException when it is not among the campaigns given
     */
    public List<WebsiteRow> rows(CampaignId campaign) {
        List<WebsiteRow> rows = matched.get(Objects.requireNonNull(campaign, "campaign"));
        if (rows == null) {
            throw InvalidInputException.of("CampaignVisits", "campaign", campaign + " is not among the campaigns");
        }
        return List.copyOf(rows);
    }

    /** {@return campaigns of which the report has no row; it may have been withheld when the report is not complete} */
    public List<CampaignId> unmatchedCampaigns() {
        return matched.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return rows that belong to none of the campaigns, in the report's order} */
    public List<WebsiteRow> unmatchedRows() {
        return unmatched;
    }

    /** {@return rows that fit several campaigns: nobody can say which; in the report's order} */
    public List<WebsiteRow> ambiguousRows() {
        return ambiguous;
    }

    /**
     * What a campaign brought. O(rows).
     *
     * @param campaign one of {@link #campaigns()}
     * @param metric what to add up, such as {@link MetricId#SESSIONS}
     * @return the sum, or why there is none; see {@link VisitTotals}
     * @throws InvalidInputException when the campaign is not among those given, or the metric does not add up over visits
     */
    public MetricResult total(CampaignId campaign, MetricId metric) {
        return VisitTotals.sum(rows(campaign), report, metric);
    }

    /**
     * What was brought by none of the campaigns. O(rows).
     *
     * @param metric what to add up
     * @return the sum, or why there is none; see {@link VisitTotals}
     * @throws InvalidInputException when the metric does not add up over visits
     */
    public MetricResult unmatchedTotal(MetricId metric) {
        return VisitTotals.sum(unmatched, report, metric);
    }

    private static Optional<Set<CampaignId>> byId(WebsiteRow row, Map<String, Set<CampaignId>> ids) {
        return row.value(WebsiteDimension.CAMPAIGN_ID).map(ids::get);
    }

    private static Optional<Set<CampaignId>> byName(WebsiteRow row, Map<List<String>, Set<CampaignId>> names) {
        List<String> name =
                NAME.stream().map(row::value).flatMap(Optional::stream).toList();
        return Optional.ofNullable(names.get(name));
    }
}
