package io.smm.example.quickstart;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.error.NotFoundException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.post.AccountPreflight;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.Violation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One campaign with one post, from the plan to the report. */
final class CampaignRun {

    private static final Set<MetricId> POST_METRICS = new LinkedHashSet<>(List.of(
            MetricId.IMPRESSIONS,
            MetricId.VIEWS,
            MetricId.REACH,
            MetricId.REACTIONS,
            MetricId.COMMENTS,
            MetricId.SHARES,
            MetricId.QUOTES,
            MetricId.SAVES,
            MetricId.PROFILE_VISITS));
    private static final int MOST_COMMENTS = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Networks show a fresh post a moment after they took it. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);

    private final QuickstartOptions options;
    private final Stage stage;
    private final Smm smm;
    private final Terminal terminal;

    CampaignRun(QuickstartOptions options, Stage stage, PrintStream out) {
        this.options = options;
        this.stage = stage;
        this.smm = stage.smm();
        this.terminal = new Terminal(out, 8);
    }

    void run() {
        Campaign campaign = plan();
        Connection connection = connect();
        Post post = check(campaign.id(), connection);
        Reading followers = followersNow(connection);
        Publication publication = publish(connection, post);
        List<PostInsights> numbers = new ArrayList<>();
        numbers.add(numbers(connection, publication, followers));
        List<Signal> comments =
                listen(connection, publication.ref(), () -> numbers.add(numbers(connection, publication, followers)));
        Optional<Answered> answered = answer(connection, comments);
        numbers.add(numbers(connection, publication, followers));
        tell(numbers.get(numbers.size() - 1));
        report(campaign, post, publication, numbers, comments, answered);
    }

    private Campaign plan() {
        terminal.step("Plan the campaign");
        Economics economics = options.economics().or(stage::exampleEconomics).orElseGet(Economics::unknown);
        Campaign campaign = Campaign.builder(new CampaignId("spring-menu"), "Spring menu", Objective.ENGAGEMENT)
                .kpi(Kpi.of(MetricId.COMMENTS, 5))
                .kpi(Kpi.of(MetricId.REACTIONS, 50))
                .economics(economics)
                .build();
        terminal.line("%s, objective %s"
                .formatted(campaign.name(), words(campaign.objective().name())));
        campaign.kpis()
                .forEach(
                        kpi -> terminal.line("KPI: %s %s".formatted(kpi.target().toPlainString(), kpi.metric())));
        if (options.economics().isEmpty() && stage.exampleEconomics().isPresent()) {
            terminal.line("cost and revenue are example values; give your own with --cost, --revenue, --margin");
        }
        return campaign;
    }

    private Connection connect() {
        terminal.step("Connect the account");
        Connection connection = smm.accounts().connect(stage.target());
        terminal.line("%s on %s"
                .formatted(
                        connection
                                .account()
                                .handle()
                                .orElse(connection.account().id()),
                        connection.endpoint()));
        return connection;
    }

    private Post check(CampaignId campaign, Connection target) {
        terminal.step("Check the post, offline, for three declared profiles and the target");
        Post draft = BakeryPost.draft(campaign);
        smm.publishing().preflight(draft, stage.profiles()).accounts().forEach(this::tellViolations);
        Post corrected = BakeryPost.corrected(campaign);
        List<Connection> all = new ArrayList<>(stage.profiles());
        all.add(target);
        for (AccountPreflight result :
                smm.publishing().preflight(corrected, all).accounts()) {
            terminal.line("corrected, for %s: %s"
                    .formatted(result.connection().network(), result.passes() ? "passes" : "blocked"));
            if (!result.passes()) {
                throw new RunFailed("the corrected post is blocked: " + result.violations());
            }
        }
        return corrected;
    }

    private void tellViolations(AccountPreflight result) {
        long blockers = result.violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .count();
        terminal.line("draft, for %s: %d blockers".formatted(result.connection().network(), blockers));
        result.violations()
                .forEach(violation -> terminal.line("    %s %s: %s"
                        .formatted(
                                violation.severity() == Violation.Severity.BLOCKER ? "blocker" : "advice ",
                                violation.field(),
                                violation.message())));
    }

    /** Rates by followers are about those at posting time, so they are read before. */
    private Reading followersNow(Connection connection) {
        return smm.insights().account(connection, Set.of(MetricId.FOLLOWERS)).reading(MetricId.FOLLOWERS);
    }

    private Publication publish(Connection connection, Post post) {
        terminal.step("Publish, and read it back");
        Delivery delivery = smm.publishing().publish(PublishRequest.of(connection, post));
        if (delivery.state() == DeliveryState.UNKNOWN) {
            delivery = smm.publishing().settle(delivery);
        }
        if (delivery.state() == DeliveryState.UNKNOWN) {
            throw new RunFailed(
                    "nobody knows yet whether the post stands: look at the account before you run this again ("
                            + delivery.outcomes() + ")");
        }
        if (delivery.state() != DeliveryState.PUBLISHED) {
            throw new RunFailed("the post was not published: " + delivery.outcomes());
        }
        if (stage.deliveries().saw(DeliveryState.UNKNOWN)) {
            terminal.line("the network's answer got lost on the way: settled by reading back, the post stands once");
        }
        Publication publication = delivery.publications().get(0);
        terminal.line("published%s: %s"
                .formatted(
                        publication.simulated() ? " (simulated)" : "",
                        publication.ref().id()));
        publication.permalink().ifPresent(address -> terminal.line(address.toString()));
        String text = smm.publishing()
                .read(connection, publication.ref())
                .orElseThrow(() -> new RunFailed("the network does not give back the post that it took"))
                .text()
                .text();
        if (!text.equals(post.parts().get(0).text().text())) {
            throw new RunFailed("the network gives back another text than was published: " + text);
        }
        terminal.line("read back: the text stands as it was written");
        return publication;
    }

    private List<Signal> listen(Connection connection, PostRef post, Runnable afterEachWave) {
        terminal.step("Read the comments");
        for (int wave = 0; wave < stage.waves(); wave++) {
            terminal.line(stage.letPeopleReact(post, wave));
            afterEachWave.run();
        }
        List<Signal> comments = comments(connection, post);
        long left = options.waitSeconds;
        while (comments.isEmpty() && left > 0) {
            terminal.line("no comment yet; waiting %d s more at the most".formatted(left));
            Duration pause = Duration.ofSeconds(Math.min(left, BETWEEN_LOOKS.toSeconds()));
            stage.pause(pause);
            left -= pause.toSeconds();
            comments = comments(connection, post);
        }
        if (comments.isEmpty()) {
            terminal.line("no comments: a result like any other, the run goes on");
        }
        comments.forEach(comment -> terminal.line("%s: %s"
                .formatted(comment.author().handle().orElse("?"), comment.text().text())));
        return comments;
    }

    private List<Signal> comments(Connection connection, PostRef post) {
        for (Duration waited = Duration.ZERO; ; waited = waited.plus(BETWEEN_LOOKS)) {
            try {
                return smm.listening().comments(connection, post, PageRequest.first(50)).stream()
                        .limit(MOST_COMMENTS)
                        .toList();
            } catch (NotFoundException notShownYet) {
                if (waited.compareTo(SHOWN_WITHIN) >= 0) {
                    terminal.line("the network took the post, but does not show it to readers yet");
                    return List.of();
                }
                stage.pause(BETWEEN_LOOKS);
            }
        }
    }

    private Optional<Answered> answer(Connection connection, List<Signal> comments) {
        terminal.step("Answer one");
        for (Signal comment : comments) {
            if (comment.actions().contains(SignalAction.ANSWER)
                    && comment.text().text().contains("?")) {
                PostText answer = PostText.of(stage.answerTo(comment));
                Delivery delivery = smm.listening().answer(connection, comment, answer);
                terminal.line("to %s: %s (%s)"
                        .formatted(
                                comment.author().handle().orElse("?"),
                                answer.text(),
                                words(delivery.state().name())));
                return delivery.publications().stream()
                        .findFirst()
                        .map(publication -> new Answered(comment.ref(), publication));
            }
        }
        terminal.line("there is no question to answer");
        return Optional.empty();
    }

    private PostInsights numbers(Connection connection, Publication publication, Reading followers) {
        return smm.insights().posts(connection, List.of(publication.ref()), POST_METRICS).get(0).toBuilder()
                .publishedAt(publication.publishedAt())
                .reading(MetricId.FOLLOWERS, followers)
                .build();
    }

    private void tell(PostInsights numbers) {
        terminal.step("Read the numbers");
        numbers.readings().forEach((metric, reading) -> terminal.line("%-12s %s".formatted(metric, words(reading))));
    }

    private void report(
            Campaign campaign,
            Post post,
            Publication publication,
            List<PostInsights> numbers,
            List<Signal> comments,
            Optional<Answered> answered) {
        terminal.step("Report");
        new ReportDesk(options.out, terminal, stage.clock())
                .campaign(
                        campaign,
                        post,
                        numbers,
                        comments,
                        answered,
                        stage.reached(),
                        stage.passedOn(publication.publishedAt()));
    }

    /**
     * A comment that was answered.
     *
     * @param comment the comment
     * @param answer the answer
     */
    record Answered(PostRef comment, Publication answer) {}

    private static String words(Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.number().toPlainString();
        }
        if (reading instanceof Reading.NotReported missing) {
            return "not reported: " + missing.why();
        }
        if (reading instanceof Reading.Withheld held) {
            return "withheld: " + held.why();
        }
        if (reading instanceof Reading.Unknown unknown) {
            return "unknown: " + unknown.why();
        }
        return "not requested";
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
