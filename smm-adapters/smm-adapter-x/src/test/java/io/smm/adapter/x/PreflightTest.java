package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.Money;
import io.smm.Network;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.adapter.x.model.XTier;
import io.smm.core.SmmBuilder;
import io.smm.post.AccountPreflight;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.Violation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known before anything is sent: what a tier refuses, what a post costs, what X alone does not take. */
class PreflightTest {

    private static final PostRef THEIRS = PostRef.of(Network.X, "1990000000000000009");

    @Test
    void anAddressMakesAPostThirteenTimesAsDearOnlyWhereCallsAreBilled() {
        assertThat(checked(XTier.PAY_PER_USE, Post.of("We open at nine.")).price())
                .contains(Money.of("0.015", "USD"));
        AccountPreflight link = checked(XTier.PAY_PER_USE, Post.of("Come to example.org today."));
        assertThat(link.price()).contains(Money.of("0.200", "USD"));
        assertThat(advice(link)).containsExactly("x.price.link");

        AccountPreflight free = checked(XTier.ENTERPRISE, Post.of("Come to example.org today."));
        assertThat(free.price()).isEmpty();
        assertThat(advice(free)).isEmpty();
    }

    @Test
    void anAnswerIsAdvisedOfItsTierAndAQuoteRefusedByIt() {
        Post answer =
                Post.builder(PostText.of("A good question.")).replyTo(THEIRS).build();
        Post quote = Post.builder(
                        PostPart.builder(PostText.of("I agree.")).quote(THEIRS).build())
                .build();

        assertThat(advice(checked(XTier.PAY_PER_USE, answer))).containsExactly("x.reply.tier");
        assertThat(advice(checked(XTier.ENTERPRISE, answer))).isEmpty();
        assertThat(blockers(checked(XTier.LEGACY, quote))).containsExactly("capability.publish-quote");
        assertThat(blockers(checked(XTier.ENTERPRISE, quote))).isEmpty();
        assertThat(XCapabilities.of(XTier.PAY_PER_USE)
                        .of(Capability.PUBLISH_QUOTE)
                        .instead())
                .hasValueSatisfying(instead -> assertThat(instead).contains("Enterprise"));
    }

    @Test
    void whatXAloneRefusesIsListedAtOnce() {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        Post post = Post.builder(PostPart.builder(PostText.builder()
                                .text("$BREAD or $BUN, ")
                                .link("here", URI.create("https://example.org"))
                                .build())
                        .image(Image.builder(MediaSource.ofBytes(new byte[9]), "image/gif")
                                .build())
                        .image(Image.builder(MediaSource.ofBytes(large), "image/png")
                                .build())
                        .build())
                .build();

        assertThat(blockers(checked(XTier.PAY_PER_USE, post)))
                .containsExactlyInAnyOrder("x.cashtags", "x.link", "x.gif", "x.image.size");
    }

    private static List<String> blockers(AccountPreflight report) {
        return rules(report, Violation.Severity.BLOCKER);
    }

    private static List<String> advice(AccountPreflight report) {
        return rules(report, Violation.Severity.ADVICE).stream()
                .filter(rule -> rule.startsWith("x."))
                .toList();
    }

    private static List<String> rules(AccountPreflight report, Violation.Severity severity) {
        return report.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .map(Violation::rule)
                .toList();
    }

    private static AccountPreflight checked(XTier tier, Post post) {
        XEnvironment environment = new XEnvironment(XOptions.defaults().on(tier));
        try (environment;
                Smm smm = SmmBuilder.create()
                        .register(environment.adapter())
                        .clock(environment.clock())
                        .sleeper(environment.sleeper())
                        .build()) {
            Connection account = smm.accounts().connect(environment.credentials());
            long requests = environment.requests();
            AccountPreflight report = smm.publishing()
                    .preflight(List.of(PublishRequest.of(account, post)))
                    .accounts()
                    .get(0);
            assertThat(environment.requests()).as("calls for the check").isEqualTo(requests);
            return report;
        }
    }
}
