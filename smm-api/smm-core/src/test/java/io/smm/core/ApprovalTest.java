package io.smm.core;

import static io.smm.core.Reviewed.ANNA;
import static io.smm.core.Reviewed.BEN;
import static io.smm.core.Reviewed.CLEO;
import static io.smm.core.Reviewed.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.ApprovalEvent.Kind;
import io.smm.PageRequest;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.ConflictException;
import io.smm.error.InvalidInputException;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.plan.Approval;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Review;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What needs approval is sent when enough people approved what it says now, and never otherwise. */
class ApprovalTest {

    private static final Post NEW_WORDS = Post.of("new words");

    private final Reviewed desk = new Reviewed(ApprovalPolicy.standard());

    @AfterEach
    void close() {
        desk.close();
    }

    private void under(ApprovalPolicy policy) {
        desk.policy = post -> policy;
    }

    private int sent() {
        desk.planning().runDue();
        return desk.network.standing.size();
    }

    @Test
    void withoutAPolicyADraftNeedsOneVoteAndAPostNone() {
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        PlannedPost draft = desk.by(ANNA).schedule(desk.wish("draft").asDraft());

        PlannedPost approved = desk.by(ANNA).approve(draft.id());

        assertThat(post.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(post.review()).isEmpty();
        assertThat(approved.state()).isEqualTo(PlanState.SCHEDULED);
        desk.clock.advance(HOUR);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void anEditOfAnApprovedPostTakesItsVotesAndPutsItBackInReview() {
        PlannedPost draft = desk.by(ANNA).schedule(desk.wish("draft").asDraft());
        desk.by(BEN).approve(draft.id());

        PlannedPost edited = desk.by(CLEO).edit(draft.id(), NEW_WORDS);

        assertThat(edited.state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(edited.review().orElseThrow().approvals()).isEmpty();
        assertThat(edited.review().orElseThrow().authors()).containsExactly(ANNA, CLEO);
        desk.clock.advance(HOUR);
        assertThat(sent()).isZero();
        assertThat(desk.told()).containsExactly(Kind.APPROVED, Kind.ASKED);
    }

    @Test
    void anEditOfAPostThatNobodyAskedToBeApprovedLeavesItScheduled() {
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        PlannedPost edited = desk.by(BEN).edit(post.id(), NEW_WORDS);

        assertThat(edited.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(edited.review()).isEmpty();
        desk.clock.advance(HOUR);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void anEditThatChangesNothingKeepsTheVotes() {
        PlannedPost draft = desk.schedule("draft");
        PlannedPost approved = desk.by(BEN).approve(draft.id());

        assertThat(desk.by(CLEO).edit(draft.id(), Post.of("draft"))).isEqualTo(approved);
    }

    @Test
    void anEditIntoWhatNeedsApprovalIsReviewed() {
        desk.policy = post -> post.post().equals(NEW_WORDS) ? ApprovalPolicy.requiring(1) : ApprovalPolicy.standard();
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        PlannedPost edited = desk.by(BEN).edit(post.id(), NEW_WORDS);

        assertThat(edited.state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(edited.review().orElseThrow().authors()).containsExactly(ANNA, BEN);
    }

    @Test
    void twoPeopleAreTwoPeople() {
        under(ApprovalPolicy.requiring(2));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        desk.by(BEN).approve(post.id());
        PlannedPost twiceByOne = desk.by(BEN).approve(post.id());
        PlannedPost byTwo = desk.by(CLEO).approve(post.id());

        assertThat(twiceByOne.state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(byTwo.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(byTwo.review().orElseThrow().approvals())
                .containsExactly(
                        new Approval(BEN, desk.clock.instant(), 1), new Approval(CLEO, desk.clock.instant(), 1));
        assertThat(desk.told()).containsExactly(Kind.ASKED, Kind.APPROVED, Kind.APPROVED);
        assertThat(desk.log(post))
                .containsExactly(
                        "IN_REVIEW by person anna: planned for " + post.at(),
                        "IN_REVIEW by person ben: approved, one of several",
                        "SCHEDULED by person cleo: approved");
    }

    @Test
    void underFourEyesNobodyApprovesWhatTheyPlannedOrEditedLast() {
        under(ApprovalPolicy.requiring(1).withFourEyes());
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.by(BEN).edit(post.id(), NEW_WORDS);

        assertThatThrownBy(() -> desk.by(ANNA).approve(post.id()))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("person anna wrote it");
        assertThatThrownBy(() -> desk.by(BEN).approve(post.id())).isInstanceOf(ApprovalRefusedException.class);
        assertThat(desk.by(CLEO).approve(post.id()).state()).isEqualTo(PlanState.SCHEDULED);
    }

    @Test
    void aVoteForOnesOwnWordsDoesNotCountOnceFourEyesAreAskedFor() {
        under(ApprovalPolicy.requiring(2));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.by(ANNA).approve(post.id());

        under(ApprovalPolicy.requiring(2).withFourEyes());

        assertThat(desk.by(BEN).approve(post.id()).state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(desk.by(CLEO).approve(post.id()).state()).isEqualTo(PlanState.SCHEDULED);
    }

    @Test
    void whoIsRefusedByTheHostHasNoVoteAndLearnsWhy() {
        under(ApprovalPolicy.requiring(1));
        desk.refusal = (post, actor) -> actor.equals(BEN) ? Optional.of("Ben is on leave") : Optional.empty();
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        assertThatThrownBy(() -> desk.by(BEN).approve(post.id()))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("Ben is on leave");

        assertThat(desk.standing(post)).isEqualTo(post);
        assertThat(desk.by(CLEO).approve(post.id()).state()).isEqualTo(PlanState.SCHEDULED);
    }

    @Test
    void rulesThatFailRefuseTheVoteAndChangeNothing() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.refusal = (asked, actor) -> {
            throw new IllegalStateException("the directory is down");
        };

        assertThatThrownBy(() -> desk.by(BEN).approve(post.id()))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("java.lang.IllegalStateException");

        assertThat(desk.standing(post)).isEqualTo(post);
        assertThat(desk.log(post)).hasSize(1);
    }

    @Test
    void policiesThatFailLetNothingOnThePlan() {
        desk.policy = post -> {
            throw new IllegalStateException("the directory is down");
        };

        assertThatThrownBy(() -> desk.by(ANNA).schedule(desk.wish("post")))
                .isInstanceOf(ApprovalRefusedException.class);

        assertThat(desk.planning().list(PlanQuery.ofAll(), PageRequest.first()).items())
                .isEmpty();
    }

    @Test
    void whatIsSentBackIsADraftAndSaysWhy() {
        under(ApprovalPolicy.requiring(2));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.by(BEN).approve(post.id());

        PlannedPost back = desk.by(CLEO).reject(post.id(), "the price is wrong");

        assertThat(back.state()).isEqualTo(PlanState.DRAFT);
        assertThat(back.note()).contains("the price is wrong");
        assertThat(back.review().orElseThrow().approvals()).isEmpty();
        assertThat(desk.by(CLEO).reject(post.id(), "the price is wrong")).isEqualTo(back);
        assertThat(desk.log(post)).last().isEqualTo("DRAFT by person cleo: sent back: the price is wrong");
        assertThat(desk.by(ANNA).submit(post.id()).state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(desk.told()).containsExactly(Kind.ASKED, Kind.APPROVED, Kind.SENT_BACK, Kind.ASKED);
    }

    @Test
    void aReasonThatSaysNothingIsRefused() {
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        assertThatThrownBy(() -> desk.by(BEN).reject(post.id(), " ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aScheduledPostCanBeSentBackAndIsNotSentThen() {
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        desk.by(BEN).reject(post.id(), "not today");
        desk.clock.advance(HOUR);

        assertThat(sent()).isZero();
        assertThat(desk.standing(post).state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void whatIsInReviewWhenItsTimeComesStaysThereAndIsLate() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.clock.advance(HOUR.multipliedBy(5));

        assertThat(sent()).isZero();
        assertThat(desk.standing(post)).isEqualTo(post);
        assertThat(desk.planning()
                        .list(PlanQuery.ofAll().late(desk.clock.instant()), PageRequest.first())
                        .items())
                .containsExactly(post);
    }

    @Test
    void theCalendarSaysWhatAPostLacks() {
        under(ApprovalPolicy.requiring(2).withSeparateRelease());
        PlannedPost half = desk.by(ANNA).schedule(desk.wish("half"));
        PlannedPost whole = desk.by(ANNA).schedule(desk.wish("whole"));
        desk.by(BEN).approve(half.id());
        desk.by(BEN).approve(whole.id());
        desk.by(CLEO).approve(whole.id());
        LocalDate day = LocalDate.ofInstant(half.at(), ZoneOffset.UTC);

        ContentCalendar calendar = desk.planning()
                .calendar(CalendarRequest.builder(desk.shop.tenant(), day, day, ZoneOffset.UTC)
                        .build());

        assertThat(calendar.advice())
                .filteredOn(advice -> advice.kind() == CalendarAdvice.Kind.NOT_APPROVED)
                .extracting(CalendarAdvice::message)
                .containsExactlyInAnyOrder(
                        "planned for " + half.at() + ", approved by 1, which is not enough",
                        "planned for " + whole.at() + ", approved and not released");
    }

    @Test
    void anObserverThatFailsChangesNothing() {
        under(ApprovalPolicy.requiring(1));
        desk.watch = event -> {
            throw new IllegalStateException("the log is full");
        };

        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));

        assertThat(desk.by(BEN).approve(post.id()).state()).isEqualTo(PlanState.SCHEDULED);
    }

    @Test
    void whatIsApprovedAfterItsTimeWaitsUntilItIsReleased() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.clock.advance(HOUR.plusMinutes(1));

        PlannedPost approved = desk.by(BEN).approve(post.id());
        int before = sent();
        PlannedPost released = desk.by(BEN).release(post.id());

        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        assertThat(approved.note()).hasValueSatisfying(note -> assertThat(note).contains("its time passed"));
        assertThat(before).isZero();
        assertThat(released.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(released.at()).isEqualTo(desk.clock.instant());
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void aSeparateReleaseIsOneOfItsOwn() {
        under(ApprovalPolicy.requiring(1).withSeparateRelease());
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        assertThatThrownBy(() -> desk.by(CLEO).release(post.id())).isInstanceOf(ApprovalRefusedException.class);

        PlannedPost approved = desk.by(BEN).approve(post.id());
        PlannedPost moved = desk.by(ANNA).reschedule(post.id(), post.at().plus(HOUR));
        PlannedPost released = desk.by(CLEO).release(post.id());

        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        assertThat(moved.state()).isEqualTo(PlanState.APPROVED);
        assertThat(released.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(released.at()).isEqualTo(moved.at());
    }

    @Test
    void anotherTimeKeepsTheVotesUnlessThePolicyAsksAgain() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.by(BEN).approve(post.id());

        PlannedPost kept = desk.by(ANNA).reschedule(post.id(), post.at().plus(HOUR));
        under(ApprovalPolicy.requiring(1).askingAgainWhenMoved());
        PlannedPost asked = desk.by(ANNA).reschedule(post.id(), post.at());

        assertThat(kept.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(asked.state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(asked.review().orElseThrow().approvals()).isEmpty();
    }

    @Test
    void aMissedPostKeepsItsVotesAndGoesBackThroughTheDoor() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.by(BEN).approve(post.id());
        desk.clock.advance(HOUR.multipliedBy(3));
        assertThat(sent()).isZero();
        assertThat(desk.standing(post).state()).isEqualTo(PlanState.MISSED);

        PlannedPost again = desk.by(ANNA).reschedule(post.id(), desk.clock.instant());
        assertThat(again.state()).isEqualTo(PlanState.SCHEDULED);

        under(ApprovalPolicy.requiring(2));
        assertThat(desk.by(ANNA)
                        .reschedule(post.id(), desk.clock.instant().plus(HOUR))
                        .state())
                .isEqualTo(PlanState.IN_REVIEW);
    }

    @Test
    void whatIsEditedBetweenTheReadingAndTheVoteIsNotApproved() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost post = desk.by(ANNA).schedule(desk.wish("post"));
        desk.refusal = (asked, actor) -> {
            desk.refusal = (again, voter) -> Optional.empty();
            desk.by(ANNA).edit(post.id(), NEW_WORDS); // another node, between the read and the write of the vote
            return Optional.empty();
        };

        assertThatThrownBy(() -> desk.by(BEN).approve(post.id())).isInstanceOf(ConflictException.class);

        assertThat(desk.standing(post).state()).isEqualTo(PlanState.IN_REVIEW);
        assertThat(desk.standing(post).review().orElseThrow().approvals()).isEmpty();
    }

    @Test
    void aVoteIsForThePostAsItWasShown() {
        under(ApprovalPolicy.requiring(1));
        PlannedPost shown = desk.by(ANNA).schedule(desk.wish("post"));
        PlannedPost edited = desk.by(ANNA).edit(shown.id(), NEW_WORDS);

        assertThatThrownBy(() -> desk.by(BEN).approve(shown)).isInstanceOf(ConflictException.class);

        assertThat(desk.by(BEN).approve(edited).state()).isEqualTo(PlanState.SCHEDULED);
    }

    @Test
    void whatWasScheduledWithoutItsVotesIsHeldInsteadOfSent() {
        PlannedPost draft = desk.schedule("draft");
        // As a node of an older version approves it, which knows no votes.
        desk.plans.replace(desk.plans
                .find(draft.id())
                .map(entry -> entry.next(
                        entry.planned().toBuilder().state(PlanState.SCHEDULED).build(),
                        entry.note().orElseThrow()))
                .orElseThrow());
        desk.clock.advance(HOUR);

        assertThat(sent()).isZero();
        assertThat(desk.standing(draft).state()).isEqualTo(PlanState.HELD);
        assertThat(desk.by(BEN).approve(draft.id()).state()).isEqualTo(PlanState.HELD);
        assertThat(desk.by(BEN).release(draft.id()).state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void aDraftOfAnOlderVersionHasItsAuthorInTheLog() {
        under(ApprovalPolicy.requiring(1).withFourEyes());
        PlannedPost draft = desk.schedule("draft");
        PlannedPost older = PlannedPost.builder(draft.id(), draft.connection(), draft.post(), draft.key(), draft.at())
                .state(PlanState.DRAFT)
                .build();
        desk.plans.replace(desk.plans
                .find(draft.id())
                .map(entry -> entry.next(older, entry.note().orElseThrow()))
                .orElseThrow());

        assertThatThrownBy(() -> desk.by(ANNA).approve(draft.id())).isInstanceOf(ApprovalRefusedException.class);
        PlannedPost approved = desk.by(BEN).approve(draft.id());

        assertThat(approved.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(approved.review().map(Review::authors))
                .hasValueSatisfying(authors -> assertThat(authors).containsExactly(ANNA));
    }

    @Test
    void whatIsCancelledOrSentCanNeitherBeApprovedNorSentBack() {
        PlannedPost gone = desk.schedule("gone");
        desk.planning().cancel(gone.id());

        assertThatThrownBy(() -> desk.planning().approve(gone.id())).isInstanceOf(WindowClosedException.class);
        assertThatThrownBy(() -> desk.planning().reject(gone.id(), "late")).isInstanceOf(WindowClosedException.class);
        assertThatThrownBy(() -> desk.planning().submit(gone.id())).isInstanceOf(WindowClosedException.class);
        assertThatThrownBy(() -> desk.planning().release(gone.id())).isInstanceOf(WindowClosedException.class);
    }
}
