package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.ProtocolException;
import io.smm.error.SmmException;
import io.smm.listening.Signal;
import io.smm.post.PostRef;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A walk over pages reaches every item once, ends where the network's list ends, and can be left and taken up again. */
abstract class PagingContract extends ContractGroup {

    private static final int ITEMS = 5;

    PagingContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void pagesOfOneReachEveryItemOnce() {
        onAList((list, said) -> {
            List<String> walked = new ArrayList<>();
            for (Optional<Page<Signal>> page = Optional.of(list.first(1));
                    page.isPresent();
                    page = page.get().next()) {
                assertThat(page.get().items()).as("items of a page of one").hasSizeLessThanOrEqualTo(1);
                walked.addAll(ids(page.get().items()));
            }

            assertThat(walked).containsExactlyInAnyOrderElementsOf(said);
        });
    }

    @Test
    void anEmptyPageWithACursorIsNotTheEnd() {
        onAList((list, said) -> {
            run().pages().serve(PagingSituation.EMPTY_PAGE_WITH_NEXT);

            assertThat(ids(list.first(2).stream().toList())).containsExactlyInAnyOrderElementsOf(said);
        });
    }

    @Test
    void theSamePlaceForEverEndsInAnErrorAndNotInSilence() {
        onAList((list, said) -> {
            run().pages().serve(PagingSituation.SAME_PLACE_FOR_EVER);
            List<String> walked = new ArrayList<>();

            SmmException error = ContractRun.failureOf(() -> list.first(2).stream()
                    .limit(100L * ITEMS)
                    .forEach(signal -> walked.add(signal.ref().id())));

            assertThat(error).isExactlyInstanceOf(ProtocolException.class);
            assertThat(walked).hasSize(2).isSubsetOf(said);
        });
    }

    @Test
    void anErrorInMidWalkComesAfterAllItemsBeforeIt() {
        onAList((list, said) -> {
            List<String> walked = new ArrayList<>();
            Iterator<Signal> walk = list.first(2).stream().iterator();
            walked.add(walk.next().ref().id());
            run().pages().breakReading();

            ContractRun.failureOf(() ->
                    walk.forEachRemaining(signal -> walked.add(signal.ref().id())));

            assertThat(walked).hasSize(2).doesNotHaveDuplicates().isSubsetOf(said);
        });
    }

    @Test
    void afterAnErrorTheWalkGoesOnFromTheCursorBeforeIt() {
        onAList((list, said) -> {
            Page<Signal> first = list.first(2);
            run().pages().breakReading();
            ContractRun.failureOf(first::next);
            run().pages().mendReading();
            run().smm().accounts().connect(run().environment().credentials());

            assertGoesOn(list, first, said);
        });
    }

    @Test
    void aStoredCursorGoesOnInAnotherProcess() {
        onAList((list, said) -> {
            Page<Signal> first = list.first(2);
            Smm another = run().newSmm();
            Connection connection =
                    another.accounts().connect(run().environment().credentials());

            assertGoesOn(new Walkable(another, connection, list.post()), first, said);
        });
    }

    private static void assertGoesOn(Walkable list, Page<Signal> first, List<String> said) {
        String stored = first.cursor().orElseThrow().value();
        List<String> walked = new ArrayList<>(ids(first.items()));

        walked.addAll(ids(list.from(new Cursor(stored), 2).stream().toList()));

        assertThat(walked).containsExactlyInAnyOrderElementsOf(said);
    }

    /** What is to be proven about a list of which all items are known. */
    private interface Proof {
        void about(Walkable list, List<String> said);
    }

    /** Makes a list of five items, if the network has lists at all. */
    private void onAList(Proof proof) {
        if (!run().declares(Capability.READ_COMMENTS) && !run().declares(Capability.READ_MENTIONS)) {
            PostRef post = run().publishedPlain("No list.");
            where(
                    Capability.READ_COMMENTS,
                    () -> {},
                    () -> new Walkable(run().smm(), run().connection(), Optional.of(post)).first(1));
            return;
        }
        Capability kind = run().pages().list();
        assertThat(run().declares(kind))
                .as("%s, which the environment controls, is declared", kind)
                .isTrue();
        Optional<PostRef> post = kind == Capability.READ_COMMENTS
                ? Optional.of(run().publishedPlain("What shall we bake?"))
                : Optional.empty();
        List<String> said = new ArrayList<>();
        for (int i = 1; i <= ITEMS; i++) {
            String text = "Number " + i;
            said.add(post.map(below -> run().people().comment(below, text))
                    .orElseGet(() -> run().people().mention(text))
                    .id());
        }
        proof.about(new Walkable(run().smm(), run().connection(), post), said);
    }

    /** The list: the comments below a post, or the mentions. */
    private record Walkable(Smm smm, Connection connection, Optional<PostRef> post) {

        Page<Signal> first(int limit) {
            return page(PageRequest.first(limit));
        }

        Page<Signal> from(Cursor cursor, int limit) {
            return page(PageRequest.first(limit).from(cursor));
        }

        private Page<Signal> page(PageRequest request) {
            return post.isPresent()
                    ? smm.listening().comments(connection, post.get(), request)
                    : smm.listening().mentions(connection, request);
        }
    }

    private static List<String> ids(List<Signal> signals) {
        return signals.stream().map(signal -> signal.ref().id()).toList();
    }
}
