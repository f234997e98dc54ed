package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
import io.smm.adapter.bluesky.internal.map.SearchWords;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A search asks for what was meant, and gives what others said, newest first. */
class BlueskySearchTest {

    private static final String SEARCH = "app.bsky.feed.searchPosts";

    @RegisterExtension
    final TestName test = new TestName();

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(test::get);
        bench.connection();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void everyTermAndLimitOfTheQueryIsAskedForByItsOwnParameter() {
        search(SearchQuery.of("rye", "fresh bread", "#bakery").in("de").since(Bench.START));

        assertThat(bench.server.lastQuery(SEARCH, "q")).isEqualTo("rye \"fresh bread\" #bakery");
        assertThat(bench.server.lastQueries(SEARCH, "tag")).containsExactly("bakery");
        assertThat(bench.server.lastQuery(SEARCH, "lang")).isEqualTo("de");
        assertThat(bench.server.lastQuery(SEARCH, "since")).isEqualTo("2026-11-23T10:00:00.123Z");
        assertThat(bench.server.lastQuery(SEARCH, "sort")).isEqualTo("latest");
    }

    @Test
    void nothingInATermIsTakenForTheSearchsOwnSyntax() {
        assertThat(SearchWords.of(SearchQuery.of("from:bob", "a\"b", "#two words", "brötchen"))
                        .q())
                .isEqualTo("\"from:bob\" \"a b\" \"#two words\" brötchen");
    }

    @Test
    void hitsComeNewestFirstAndWithoutWhatTheAccountSaidItself() {
        StubPost older = said("Rye, at last.");
        StubPost newer = said("More rye!");
        bench.network.write(StubNetwork.US, Map.of("text", "Our rye."));
        said("Wheat.");

        List<Signal> found = search(SearchQuery.of("rye"));

        assertThat(found).extracting(signal -> signal.ref().id()).containsExactly(newer.uri(), older.uri());
        assertThat(found).extracting(Signal::kind).containsOnly(SignalKind.SEARCH_HIT);
    }

    @Test
    void pagesAreWalkedByTheServersCursor() {
        for (int i = 0; i < 5; i++) {
            said("rye " + i);
        }

        List<Signal> found = bench
                .adapter()
                .signalSearch()
                .orElseThrow()
                .search(bench.connection(), SearchQuery.of("rye"), PageRequest.first(2))
                .stream()
                .toList();

        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        assertThat(bench.server.requests(SEARCH)).isEqualTo(3);
        assertThat(bench.server.lastQuery(SEARCH, "limit")).isEqualTo("2");
    }

    @Test
    void theCoverageSaysThatNothingFoundIsNoProof() {
        SearchCoverage coverage = bench.adapter().signalSearch().orElseThrow().coverage(bench.connection());

        assertThat(coverage.scope()).isEqualTo(SearchCoverage.Scope.EVERYBODY);
        assertThat(coverage.back()).as("no reach is stated").isEmpty();
        assertThat(coverage.tagsOnly()).isFalse();
        assertThat(BlueskyCapabilities.ALL.of(io.smm.Capability.SEARCH_POSTS).note())
                .contains("may not reach the end");
    }

    private StubPost said(String text) {
        bench.clock.advance(Duration.ofSeconds(1));
        return bench.network.write(StubNetwork.BOB, Map.of("text", text));
    }

    private List<Signal> search(SearchQuery query) {
        return bench
                .adapter()
                .signalSearch()
                .orElseThrow()
                .search(bench.connection(), query, PageRequest.first())
                .stream()
                .toList();
    }
}
