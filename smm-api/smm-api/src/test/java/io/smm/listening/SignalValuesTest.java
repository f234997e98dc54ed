package io.smm.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is said, what may be done with it, and what a search covers. */
class SignalValuesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final AccountRef ANA = AccountRef.of(Network.MEMORY, "account-2", "ana");
    private static final AccountRef US = AccountRef.of(Network.MEMORY, "account-1", "bakery");

    /** What hiding or its nearest relative does on networks, of the matrix's row on moderation. */
    private static final Map<String, ActionOffer> MODERATION = Map.of(
            "facebook", ActionOffer.of(SignalAction.HIDE, ActionEffect.reversible(SeenBy.AUTHOR_AND_FRIENDS, "")),
            "threads", ActionOffer.of(SignalAction.HIDE, ActionEffect.reversible(SeenBy.EVERYONE_WHO_ASKS, "")),
            "youtube", ActionOffer.of(SignalAction.HOLD, ActionEffect.reversible(SeenBy.AUTHOR_AND_US, "")),
            "youtube-reject", ActionOffer.of(SignalAction.REJECT, ActionEffect.forGood(SeenBy.NOBODY, "")),
            "linkedin",
                    ActionOffer.of(
                            SignalAction.CLOSE_THREAD,
                            ActionEffect.forGood(SeenBy.NOBODY, "closing deletes the comments that stand")),
            "mastodon", ActionOffer.of(SignalAction.MUTE_AUTHOR, ActionEffect.reversible(SeenBy.EVERYONE, "")));

    @Test
    void whatModerationDoesIsSaidForEachNetworkAndNotForTheAction() {
        assertThat(MODERATION.get("facebook").effect().seenBy())
                .isNotEqualTo(MODERATION.get("threads").effect().seenBy());
        assertThat(MODERATION.values())
                .filteredOn(offer -> !offer.effect().reversible())
                .hasSize(2);
    }

    @Test
    void anAddressIsMadeWhenItIsAskedForAndIsThenLikeAnyOther() {
        URI address = URI.create("https://social.example/post/1");
        AtomicInteger made = new AtomicInteger();
        Signal late = said().permalinkWhenAsked(() -> {
                    made.incrementAndGet();
                    return URI.create(address.toString());
                })
                .build();

        assertThat(made).hasValue(0);
        assertThat(late.permalink()).contains(address);
        assertThat(late.withOffers(List.of()).permalink()).contains(address);
        assertThat(made).hasValue(1);
        Signal early = said().permalink(address).build();
        assertThat(late).isEqualTo(early).hasSameHashCodeAs(early).hasToString(early.toString());
        assertThat(late).isNotEqualTo(said().build());
        assertThat(late)
                .isNotEqualTo(said().permalink(URI.create("https://social.example/post/2"))
                        .build());
    }

    private static Signal.Builder said() {
        return Signal.builder(
                SignalKind.MENTION, "mention", PostRef.of(Network.MEMORY, "post-1"), ANA, PostText.of("hello"), NOW);
    }

    @Test
    void anOfferEndsAtItsEnd() {
        ActionOffer week = ActionOffer.of(SignalAction.ANSWER_PRIVATELY, ActionEffect.HARMLESS)
                .until(NOW);

        assertThat(week.standsAt(NOW.minusNanos(1))).isTrue();
        assertThat(week.standsAt(NOW)).isFalse();
        assertThat(ActionOffer.answer().standsAt(Instant.MAX)).isTrue();
    }

    @Test
    void aRatingKeepsItsScaleAndTwoScalesAreNeverEqual() {
        assertThat(new Rating.Stars(4, 5).words()).isEqualTo("4 of 5 stars");
        assertThat(new Rating.Recommendation(false).words()).isEqualTo("not recommended");
        assertThat(new Rating.Stars(4, 5)).isNotEqualTo(new Rating.Stars(4, 10));
        assertThatThrownBy(() -> new Rating.Stars(6, 5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> new Rating.Stars(0, 5)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneEventHasOneIdWhicheverWayItComes() {
        Signal signal = said("Rye?");

        SignalEvent polled = SignalEvent.created(US, signal, NOW, SignalEvent.Source.POLL);
        SignalEvent pushed = SignalEvent.created(US, signal, NOW.plusSeconds(3), SignalEvent.Source.WEBHOOK);

        assertThat(pushed.dedupId()).isEqualTo(polled.dedupId());
        assertThat(SignalEvent.edited(US, signal, NOW, SignalEvent.Source.POLL).dedupId())
                .isNotEqualTo(polled.dedupId())
                .isNotEqualTo(SignalEvent.edited(US, said("Rye!"), NOW, SignalEvent.Source.POLL)
                        .dedupId());
    }

    @Test
    void aDeletedSignalLeavesATombstoneAndNothingElseDoes() {
        SignalEvent gone = SignalEvent.deleted(US, said("Rye?").ref(), NOW, SignalEvent.Source.STREAM);

        assertThat(gone.signal()).isEmpty();
        assertThatThrownBy(() -> new SignalEvent(
                        "id",
                        SignalEvent.Change.CREATED,
                        US,
                        gone.ref(),
                        Optional.empty(),
                        NOW,
                        SignalEvent.Source.POLL,
                        false))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatASearchDoesNotCoverIsRefusedAllAtOnce() {
        SearchCoverage week = new SearchCoverage(
                SearchCoverage.Scope.EVERYBODY, Optional.of(Duration.ofDays(7)), true, false, "test", LocalDate.EPOCH);
        SearchQuery query = SearchQuery.of("rye").in("de").since(NOW.minus(Duration.ofDays(8)));

        assertThatThrownBy(() -> week.check(query, NOW))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("language", "terms", "since"));
        week.check(SearchQuery.of("#rye").since(NOW.minus(Duration.ofDays(7))), NOW);
    }

    @Test
    void actionsWithoutAWordOnTheirEffectSayThatNothingIsSaid() {
        Signal signal = Signal.builder(SignalKind.COMMENT, "comment", said("x").ref(), ANA, PostText.of("x"), NOW)
                .actions(java.util.Set.of(SignalAction.HIDE))
                .media(List.of(new SignalMedia("image", Optional.empty(), Optional.of("a loaf"))))
                .build();

        assertThat(signal.offer(SignalAction.HIDE).orElseThrow().effect().seenBy())
                .isEqualTo(SeenBy.NOT_SAID);
        assertThat(signal.actions()).containsExactly(SignalAction.HIDE);
        assertThat(signal.media()).hasSize(1);
    }

    private static Signal said(String text) {
        return Signal.builder(
                        SignalKind.COMMENT, "comment", PostRef.of(Network.MEMORY, "1"), ANA, PostText.of(text), NOW)
                .build();
    }
}
