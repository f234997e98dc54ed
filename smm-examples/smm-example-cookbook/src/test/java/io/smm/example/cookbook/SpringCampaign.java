package io.smm.example.cookbook;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;

import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.adapter.memory.Population;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjective;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdSchedule;
import io.smm.ads.AdSet;
import io.smm.ads.Budget;
import io.smm.ads.SpendConsent;
import io.smm.audience.Segment;
import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Channel;
import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.campaign.UtmTags;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.metrics.plan.CampaignPosts;
import io.smm.metrics.website.VisitsByPost;
import io.smm.post.Delivery;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The bakery's spring campaign on three networks that have little in common, in one of which a small town lives by itself. */
final class SpringCampaign implements AutoCloseable {

    static final ContentTheme RECIPES = new ContentTheme("recipes");
    static final ContentTheme STORIES = new ContentTheme("stories");
    static final ContentTheme OFFERS = new ContentTheme("offers");
    static final Segment FAMILIES =
            Segment.named("young families").where(all(country("FR"), age(25, 45), interest("parenting")));
    static final Segment STUDENTS = Segment.named("students").where(all(country("FR"), age(18, 25)));
    static final TimeWindow FOUR_WEEKS =
            new TimeWindow(Bakery.MONDAY_MORNING, Bakery.MONDAY_MORNING.plus(Duration.ofDays(28)));

    private static final Population TOWN =
            Population.of(4_000).seed(2_026).followers("bakery", 500).build();
    private static final List<Idea> TWO_WEEKS = List.of(
            new Idea("rye", "Three days, four ingredients: rye bread from scratch.", RECIPES, FAMILIES),
            new Idea("half-price", "After six, everything is half price.", OFFERS, STUDENTS),
            new Idea("mill", "Where our flour comes from: a morning at the mill.", STORIES, FAMILIES),
            new Idea("breakfast", "Coffee and a roll for three euros.", OFFERS, STUDENTS),
            new Idea("brunch", "Brunch for four: order until Friday.", OFFERS, FAMILIES),
            new Idea("pizza", "Pizza dough that waits for you overnight.", RECIPES, STUDENTS));

    final Presence bakery = Presence.inTown(
            TOWN, MemoryProfile.complete().named("town-square"), MemoryProfile.microblog(), MemoryProfile.photos());
    final Connection townSquare = bakery.account("town-square");
    final Connection microblog = bakery.account("microblog");
    final Connection photos = bakery.account("photos");
    final Campaign plan = plan();
    final List<Delivery> deliveries = new ArrayList<>();

    private SpringCampaign() {}

    static SpringCampaign planned() {
        return new SpringCampaign();
    }

    /** The first two weeks are over: six ideas on three networks, and people who saw them. */
    static SpringCampaign afterTwoWeeks() {
        SpringCampaign spring = new SpringCampaign();
        spring.advertise();
        for (Idea idea : TWO_WEEKS) {
            spring.publish(idea);
            spring.bakery.clock.advance(Duration.ofDays(2));
        }
        spring.bakery.clock.advance(Duration.ofDays(2));
        return spring;
    }

    Instant now() {
        return bakery.clock.instant();
    }

    CampaignPosts posts() {
        return CampaignPosts.of(plan.id(), deliveries);
    }

    /** What the networks tell about every post; each tells something else. */
    List<PostInsights> numbersOfPosts() {
        List<PostInsights> numbers = new ArrayList<>();
        Set<MetricId> metrics =
                Set.of(MetricId.REACH, MetricId.IMPRESSIONS, MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES);
        for (Connection account : bakery.accounts()) {
            List<PostRef> own = posts().refs().stream()
                    .filter(post -> post.network().equals(account.network()))
                    .toList();
            numbers.addAll(bakery.smm.insights().posts(account, own, metrics));
        }
        return numbers;
    }

    List<AccountInsights> numbersOfAccounts() {
        return bakery.accounts().stream()
                .map(account -> bakery.smm.insights().account(account, Set.of(MetricId.FOLLOWERS)))
                .toList();
    }

    /** The visits of the shop's website, as it counts those who come from the town square. */
    VisitAttribution visits() {
        WebsiteReport report = bakery.smm
                .websites()
                .report(
                        townSquare,
                        WebsiteQuery.builder(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 18))
                                .metrics(MetricId.SESSIONS)
                                .by(WebsiteDimension.SOURCE, WebsiteDimension.CAMPAIGN, WebsiteDimension.CONTENT)
                                .build());
        Map<PostRef, UtmTags> links = new LinkedHashMap<>();
        posts().published().stream()
                .filter(delivery -> delivery.connection().equals(townSquare))
                .forEach(delivery -> links.put(
                        delivery.publications().get(0).ref(),
                        tags(townSquare, delivery.post().title().orElseThrow())));
        return VisitsByPost.of(report, links);
    }

    AdReport spend() {
        return bakery.smm
                .ads()
                .report(
                        townSquare,
                        AdReportQuery.builder(AdLevel.CAMPAIGN, new TimeWindow(FOUR_WEEKS.from(), now()))
                                .metrics(MetricId.SPEND)
                                .build());
    }

    /** How a link in a post to this account is tagged. */
    UtmTags tags(Connection account, String slug) {
        return plan.utm().organic(account.network(), plan.id(), slug);
    }

    List<Delivery> publish(Idea idea) {
        List<Delivery> made = bakery.accounts().stream()
                .map(account -> bakery.smm.publishing().publish(PublishRequest.of(account, post(account, idea))))
                .toList();
        deliveries.addAll(made);
        made.forEach(this::letPeopleSee);
        return made;
    }

    Post post(Connection account, Idea idea) {
        URI shop = tags(account, idea.slug()).appliedTo(URI.create("https://bakery.example/" + idea.slug()));
        PostText text = PostText.builder()
                .text(idea.text() + " ")
                .link("Our shop", shop)
                .build();
        Image photo = Image.builder(MediaSource.ofBytes(idea.slug().getBytes(StandardCharsets.UTF_8)), "image/jpeg")
                .altText(idea.text())
                .build();
        return Post.builder(PostPart.builder(text).image(photo).build())
                .campaign(plan.id())
                .theme(idea.theme())
                .segment(idea.segment().name())
                .title(idea.slug())
                .build();
    }

    private Campaign plan() {
        return Campaign.builder(new CampaignId("spring-26"), "Spring menu", Objective.ENGAGEMENT)
                .window(FOUR_WEEKS)
                .segment(FAMILIES)
                .segment(STUDENTS)
                .channel(Channel.of(townSquare.account(), Objective.ENGAGEMENT, Cadence.perWeek(3)))
                .channel(Channel.of(microblog.account(), Objective.AWARENESS, Cadence.perWeek(5)))
                .channel(Channel.of(photos.account(), Objective.ENGAGEMENT, Cadence.perWeek(3)))
                .contentMix(ContentMix.builder()
                        .share(RECIPES, 50)
                        .share(STORIES, 30)
                        .share(OFFERS, 20)
                        .build())
                .kpi(Kpi.of(MetricId.REACTIONS, 500))
                .kpi(Kpi.of(MetricId.FOLLOWERS, 800))
                .kpi(Kpi.of(MetricId.SESSIONS, 60))
                .budget(CampaignBudget.builder(Money.of("500", "EUR"))
                        .media(townSquare.network(), Money.of("120", "EUR"))
                        .media(photos.network(), Money.of("80", "EUR"))
                        .build())
                .economics(Economics.builder().cost(Money.of("300", "EUR")).build())
                .build();
    }

    /** An advertisement on the town square that may spend a hundred euros. */
    private void advertise() {
        AdCampaign campaign = AdCampaign.builder("Spring menu", AdObjective.TRAFFIC)
                .spendCap(Money.of("100", "EUR"))
                .build();
        AdSet families = AdSet.builder("Families", FAMILIES)
                .budget(Budget.daily(Money.of("30", "EUR")))
                .schedule(AdSchedule.until(FOUR_WEEKS.from().plus(Duration.ofDays(3))))
                .build();
        Ad menu = Ad.showing("The menu", PostRef.of(townSquare.network(), "spring-menu"));
        RequestKey key = new RequestKey("spring-menu");
        bakery.smm
                .ads()
                .activate(
                        townSquare,
                        bakery.smm
                                .ads()
                                .create(townSquare, AdPlan.of(campaign).with(families, menu), key)
                                .campaign()
                                .orElseThrow(),
                        SpendConsent.upTo(Money.of("100", "EUR")));
    }

    /** On the town square people act by themselves, and some follow the link; elsewhere a few of our readers do. */
    private void letPeopleSee(Delivery delivery) {
        PostRef post = delivery.publications().get(0).ref();
        var network = bakery.network(post.network().id());
        if (delivery.connection().equals(townSquare)) {
            int visitors = 3 + deliveries.size() % 4;
            readers(visitors).forEach(reader -> network.website().follow(reader, post));
            return;
        }
        readers(30 + deliveries.size()).forEach(reader -> network.view(reader, post));
        readers(4 + deliveries.size() / 3).forEach(reader -> network.like(reader, post));
        readers(2).forEach(reader -> network.comment(reader, post, "Is there rye on Saturday?"));
        readers(20).forEach(reader -> network.follow(reader, "bakery"));
    }

    private static List<String> readers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "reader-" + i).toList();
    }

    @Override
    public void close() {
        bakery.close();
    }

    /** One entry of the content plan. */
    record Idea(String slug, String text, ContentTheme theme, Segment segment) {}
}
