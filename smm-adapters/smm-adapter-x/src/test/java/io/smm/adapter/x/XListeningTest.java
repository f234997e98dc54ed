package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.adapter.x.model.XTier;
import io.smm.adapter.x.stub.StubPost;
import io.smm.adapter.x.stub.StubX;
import io.smm.error.InvalidInputException;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.post.PostRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others say, in pages of any size; what tiers offer. */
class XListeningTest {

    private static final String SEARCH = "GET /2/tweets/search/recent";

    @Test
    void smallPagesOfCommentsTakeOneSearchAndAnotherProcessGoesOnBehindTheLast() {
        try (Net net = new Net(XOptions.defaults())) {
            PostRef ours = ref(net.byHand(Map.of("text", "What shall we bake?")));
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                said.add(answer(net, ours, "Bread " + i).id());
            }
            Collections.reverse(said);

            Page<Signal> first = comments(net, ours, PageRequest.first(3));
            Page<Signal> second = first.next().orElseThrow();
            assertThat(ids(first)).isEqualTo(said.subList(0, 3));
            assertThat(ids(second)).isEqualTo(said.subList(3, 6));
            assertThat(net.x().calls(SEARCH)).isEqualTo(1);

            answer(net, ours, "Said meanwhile");
            Page<Signal> later =
                    comments(net, ours, PageRequest.first(3).from(first.cursor().orElseThrow()));
            assertThat(ids(later)).isEqualTo(said.subList(3, 6));
        }
    }

    @Test
    void commentsAreAnswersOfOthersAndDirectOnesBelowAnAnswer() {
        try (Net net = new Net(XOptions.defaults())) {
            PostRef ours = ref(net.byHand(Map.of("text", "What shall we bake?")));
            PostRef bread = ref(answer(net, ours, "Bread"));
            PostRef reply =
                    ref(net.byHand(Map.of("text", "Which?", "reply", Map.of("in_reply_to_tweet_id", bread.id()))));
            StubPost rye = answer(net, reply, "Rye");

            assertThat(ids(comments(net, ours, PageRequest.first(10)))).containsExactly(rye.id(), bread.id());
            assertThat(ids(comments(net, reply, PageRequest.first(10)))).containsExactly(rye.id());
        }
    }

    @Test
    void anAnswerToUsIsACommentAndNoMention() {
        try (Net net = new Net(XOptions.defaults())) {
            PostRef ours = ref(net.byHand(Map.of("text", "What shall we bake?")));
            answer(net, ours, "@bakery Bread");
            StubPost mention = net.x().posts().write(StubX.ANA, Map.of("text", "@bakery hello"));

            assertThat(
                            net
                                    .adapter()
                                    .signalReader()
                                    .orElseThrow()
                                    .mentions(net.connection(), PageRequest.first(10))
                                    .stream()
                                    .map(signal -> signal.ref().id()))
                    .containsExactly(mention.id());
        }
    }

    @Test
    void likesAreOfferedWhereTheTierHasThem() {
        for (XTier tier : XTier.values()) {
            try (Net net = new Net(XOptions.defaults().on(tier))) {
                PostRef ours = ref(net.byHand(Map.of("text", "What shall we bake?")));
                answer(net, ours, "Bread");
                Signal comment =
                        comments(net, ours, PageRequest.first(1)).items().get(0);
                assertThat(comment.actions().contains(SignalAction.LIKE)).isEqualTo(tier == XTier.ENTERPRISE);
                assertThat(comment.actions()).contains(SignalAction.HIDE, SignalAction.UNHIDE);
            }
        }
    }

    @Test
    void aTermIsNoOperatorAndAQueryHasAnEnd() {
        try (Told x = new Told()) {
            x.tell("GET", "/2/tweets/search/recent", 200, "{\"meta\":{\"result_count\":0}}");
            search(
                    x,
                    SearchQuery.of("fresh bread", "#bakery", "from:ana OR \"x\"")
                            .in("en-GB"));

            assertThat(x.asked().get(0).queryParameter("query").firstValue())
                    .isEqualTo("\"fresh bread\" #bakery \"from:ana OR  x\" lang:en -is:retweet");
            String[] terms = Collections.nCopies(6, "x".repeat(90)).toArray(String[]::new);
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> search(x, SearchQuery.of(terms))))
                    .hasMessageContaining("512");
            assertThat(x.asked()).hasSize(1);
        }
    }

    private static void search(Told x, SearchQuery query) {
        x.adapter().signalSearch().orElseThrow().search(x.connection(), query, PageRequest.first(10));
    }

    private static Page<Signal> comments(Net net, PostRef post, PageRequest page) {
        return net.adapter().signalReader().orElseThrow().comments(net.connection(), post, page);
    }

    private static StubPost answer(Net net, PostRef post, String text) {
        return net.x()
                .posts()
                .write(StubX.ANA, Map.of("text", text, "reply", Map.of("in_reply_to_tweet_id", post.id())));
    }

    private static PostRef ref(StubPost post) {
        return PostRef.of(Network.X, post.id());
    }

    private static List<String> ids(Page<Signal> page) {
        return page.items().stream().map(signal -> signal.ref().id()).toList();
    }
}
