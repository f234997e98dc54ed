package io.smm.metrics.website;

import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.PostVisits;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.post.PostRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the visits of a website to the posts whose links brought them, by the links' tags. */
public final class VisitsByPost {

    private VisitsByPost() {}

    /**
     * Joins visits to posts. A row belongs to a post when every tag that the report splits by is that of the post's link, letter by
     * letter. A row that fits several posts is credited to none. O(rows × posts).
     *
     * @param report a report that is split by source, medium, campaign, content or another tag; the more of them, the fewer rows are ambiguous
     * @param links the tags of each post's link
     * @return every row in exactly one place
     * @throws InvalidInputException when the report is split by none of the tags, so that every row would fit every post
     */
    public static VisitAttribution of(WebsiteReport report, Map<PostRef, UtmTags> links) {
        List<WebsiteDimension> tags =
                report.query().dimensions().stream().filter(Tags::isTag).toList();
        if (tags.isEmpty()) {
            throw InvalidInputException.of(
                    "VisitsByPost", "report", "must be split by one of the tags: source, medium, campaign and so on");
        }
        Map<PostRef, List<WebsiteRow>> found = new LinkedHashMap<>();
        List<WebsiteRow> ambiguous = new ArrayList<>();
        List<WebsiteRow> elsewhere = new ArrayList<>();
        for (WebsiteRow row : report.rows()) {
            List<PostRef> fitting = links.entrySet().stream()
                    .filter(link -> fits(row, tags, link.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            switch (fitting.size()) {
                case 0 -> elsewhere.add(row);
                case 1 ->
                    found.computeIfAbsent(fitting.get(0), first -> new ArrayList<>())
                            .add(row);
                default -> ambiguous.add(row);
            }
        }
        List<PostVisits> posts = new ArrayList<>();
        links.forEach((post, link) -> posts.add(new PostVisits(post, link, found.getOrDefault(post, List.of()))));
        return new VisitAttribution(report, posts, ambiguous, elsewhere);
    }

    private static boolean fits(WebsiteRow row, List<WebsiteDimension> tags, UtmTags link) {
        return tags.stream().allMatch(tag -> Tags.of(link, tag).equals(row.value(tag)));
    }
}
