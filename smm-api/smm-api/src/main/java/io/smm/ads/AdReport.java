package io.smm.ads;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * What was asked and what the network told. No row for something means that it was not delivered in the window, or that the
 * connection may not see it: networks do not tell these apart (LinkedIn answers both with nothing).
 *
 * @param query what was asked
 * @param zone the zone in which the network cuts days
 * @param rows the rows, in the network's order
 */
public record AdReport(AdReportQuery query, ZoneId zone, List<AdInsights> rows) {

    /**
     * Copies the rows.
     *
     * @param query what was asked
     * @param zone the zone in which the network cuts days
     * @param rows the rows, in the network's order
     */
    public AdReport {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(zone, "zone");
        rows = List.copyOf(rows);
    }

    /**
     * The rows of one campaign, ad set or ad.
     *
     * @param object which
     * @return its rows; empty when there are none
     */
    public List<AdInsights> of(AdObjectId object) {
        return rows.stream().filter(row -> row.object().equals(object)).toList();
    }
}
