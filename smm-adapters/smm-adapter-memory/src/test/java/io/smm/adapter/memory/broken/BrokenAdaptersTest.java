package io.smm.adapter.memory.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.smm.adapter.memory.MemoryEnvironment;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.testkit.tck.ContractEnvironment;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A contract that never fails proves nothing: each known fault of an adapter fails exactly the tests that are about it. */
class BrokenAdaptersTest {

    @Test
    void theAdapterThatThisIsAllAboutPasses() {
        assertThat(failuresOf(Sound.class)).isEmpty();
    }

    @Test
    void anAdapterThatPostsAgainAfterATimeoutFailsWhereTheAnswerIsLostAfterAcceptance() {
        assertThat(failuresOf(PostingAgain.class))
                .containsExactlyInAnyOrder(
                        "Publish.anAnswerLostAfterAcceptanceEndsInExactlyOnePostAndTheCallerLearnsOfIt",
                        "Settlement.aPostThatCannotBeReadYetIsNotPostedTwice",
                        "Schedule.anAnswerLostWhileSchedulingLeavesExactlyOnePostWaiting");
    }

    @Test
    void anAdapterThatTellsItsTokenInAnErrorFailsWhereErrorsAreSearched() {
        assertThat(failuresOf(TellingItsToken.class)).containsExactlyInAnyOrder("Secrets.noErrorShowsASecret");
    }

    @Test
    void anAdapterThatDropsTheLastPageFailsWhereAWalkMustReachEveryItem() {
        assertThat(failuresOf(DroppingTheLastPage.class))
                .containsExactlyInAnyOrder(
                        "Paging.pagesOfOneReachEveryItemOnce",
                        "Paging.anEmptyPageWithACursorIsNotTheEnd",
                        "Paging.aStoredCursorGoesOnInAnotherProcess",
                        "Paging.afterAnErrorTheWalkGoesOnFromTheCursorBeforeIt");
    }

    @Test
    void anAdapterThatRepeatsAPublishFailsWhereRequestsAreCounted() {
        assertThat(failuresOf(Repeating.class))
                .containsExactlyInAnyOrder(
                        "Publish.anAdapterNeverRepeatsAPublishByItself",
                        "Publish.anEffectStepEndsByItsDeadlineThoughNoAnswerComes",
                        "Settlement.aPartThatDoesNotStandIsToldAsAbsentAndNeverFound");
    }

    @Test
    void anAdapterThatReadsMissingAsZeroFailsWhereMissingIsNotANumber() {
        assertThat(failuresOf(ReadingMissingAsZero.class))
                .containsExactlyInAnyOrder(
                        "Insights.whatTheNetworkDoesNotReportSaysSoAndIsNeverANumber",
                        "Insights.aPostThatDoesNotStandHasNoNumbers");
    }

    @Test
    void anAdapterThatWritesItsTokenToTheLogFailsWhereLogsAreSearched() {
        PrintStream terminal = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream())); // it writes a great deal
        try {
            assertThat(failuresOf(WritingItsToken.class)).containsExactlyInAnyOrder("Secrets.noLogLineShowsASecret");
        } finally {
            System.setErr(terminal);
        }
    }

    @Test
    void anAdapterThatKeepsItsTokenInTheStateFailsWhereStatesAreSearched() {
        assertThat(failuresOf(KeepingItsToken.class)).containsExactlyInAnyOrder("Secrets.noStoredStateHoldsASecret");
    }

    @Test
    void anAdapterThatKeepsItsProgressToItselfFailsWhereAnotherProcessMustGoOn() {
        assertThat(failuresOf(KeepingItsProgress.class))
                .containsExactlyInAnyOrder(
                        "Publish.anotherProcessGoesOnFromTheBytesAloneAfterEveryStep",
                        "Publish.aProcessThatDiesAfterAnyStepLeavesEachPartExactlyOnce",
                        "Settlement.whatWasFoundGoesOnToItsEndInOtherProcesses",
                        "Publish.theStateStaysSmallForTheLargestPost");
    }

    @Test
    void anAdapterWhoseStateGrowsWithEachStepFailsWhereTheLargestPostIsPublished() {
        assertThat(failuresOf(KeepingADiary.class))
                .containsExactlyInAnyOrder("Publish.theStateStaysSmallForTheLargestPost");
    }

    @Test
    void anAdapterWhoseProgressFallsFailsWhereverStepsAreTaken() {
        assertThat(failuresOf(LettingProgressFall.class))
                .contains("Publish.anotherProcessGoesOnFromTheBytesAloneAfterEveryStep")
                .doesNotContain("Publish.aTextIsPublishedOnceAndReadBackAsItWas");
    }

    @Test
    void anAdapterThatTakesARefusedCodeForTroubleFailsWhereCodesAreRefused() {
        assertThat(failuresOf(TakingRefusedCodesForTrouble.class))
                .containsExactlyInAnyOrder(
                        "SignIn.aCodeIsGoodOnceHereAndInAnyOtherProcess",
                        "SignIn.aCodeIsBoundToTheVerifierWhereTheNetworkKnowsOne");
    }

    @Test
    void anAdapterThatFindsSomebodyAnywayFailsWhereNobodyIsThere() {
        assertThat(failuresOf(FindingSomebody.class))
                .containsExactlyInAnyOrder("Accounts.aHandleThatNobodyHasFindsNobody");
    }

    @Test
    void anAdapterThatLooksBelowTheAccountOnlyFailsWherePlacesLieWithinPlaces() {
        assertThat(failuresOf(LookingBelowTheAccount.class))
                .containsExactlyInAnyOrder("Accounts.whatLiesWithinAPlaceIsListedThereAndNowhereElse");
    }

    @Test
    void anAdapterThatLogsHowItSignsInFailsWhereLogsAreSearched() {
        assertThat(failuresOf(LoggingItsSignIn.class)).containsExactlyInAnyOrder("Secrets.noLogLineShowsASecret");
    }

    @Test
    void anAdapterThatLeavesLinkCardsOutFailsWhereOneMustStand() {
        assertThat(failuresOf(LeavingLinkCardsOut.class)).containsExactlyInAnyOrder("Publish.aLinkCardIsPublished");
    }

    @Test
    void anAdapterThatLeavesQuotesOutFailsWhereOneMustStand() {
        assertThat(failuresOf(LeavingQuotesOut.class)).containsExactlyInAnyOrder("Publish.aQuoteIsPublished");
    }

    @Test
    void anAdapterThatNeverRenewsFailsWhereAccessEnds() {
        assertThat(failuresOf(NeverRenewing.class))
                .containsExactlyInAnyOrder(
                        "Identity.accessThatEndedIsRenewedUnderACallAsOftenAsItEnds",
                        "SignIn.accessByConsentThatEndedIsRenewed",
                        "Identity.accessThatEndedIsRenewedUnderAPublishWhichMakesOnePost",
                        "Ads.aReportTellsTheSpendThatWasTaken"); // read days after signing in
    }

    @Test
    void anAdapterThatRenewsOnceFailsWhereAccessEndsAgain() {
        assertThat(failuresOf(RenewingOnce.class))
                .containsExactlyInAnyOrder("Identity.accessThatEndedIsRenewedUnderACallAsOftenAsItEnds");
    }

    @Test
    void anAdapterThatSwapsTwoNumbersFailsWherePeopleAct() {
        assertThat(failuresOf(SwappingNumbers.class))
                .containsExactlyInAnyOrder("Insights.eachNumberFollowsWhatPeopleDoAndNoOther");
    }

    @Test
    void anAdapterWhoseNumberNeverChangesFailsWherePeopleAct() {
        assertThat(failuresOf(NumbersThatStay.class))
                .containsExactlyInAnyOrder("Insights.eachNumberFollowsWhatPeopleDoAndNoOther");
    }

    @Test
    void anAdapterThatHidesByDeletingFailsWhereWhatIsHiddenMustStand() {
        assertThat(failuresOf(HidingByDeleting.class))
                .containsExactlyInAnyOrder(
                        "Moderate.aHiddenCommentStandsUnseenAndCanBeShownAgain",
                        "Moderate.hidingTwiceIsTheSameAsHidingOnce");
    }

    @Test
    void anAdapterThatCallsEveryWindowOpenFailsWhereAMessageComesTooLate() {
        assertThat(failuresOf(CallingEveryWindowOpen.class))
                .containsExactlyInAnyOrder("Messages.afterTheWindowAMessageIsRefusedWithTheReasonBeforeAnythingIsSent");
    }

    @Test
    void anAdapterThatSendsALostMessageAgainFailsWhereRequestsAreCounted() {
        assertThat(failuresOf(SendingAgain.class))
                .containsExactlyInAnyOrder(
                        "Messages.aMessageWhoseAnswerIsLostAfterAcceptanceIsUnknownAndNeverSentAgain",
                        "Messages.aMessageWhoseAnswerIsLostBeforeAcceptanceIsUnknownAndNeverSentAgain");
    }

    @Test
    void anAdapterThatTakesDeliveriesOfAnyAgeFailsWhereAnOldOneComes() {
        assertThat(failuresOf(TakingDeliveriesOfAnyAge.class))
                .containsExactlyInAnyOrder("Events.aDeliveryThatWasSignedLongAgoIsRefusedWhereItsTimeIsSigned");
    }

    @Test
    void anAdapterThatDropsADuplicatesSiblingFailsWhereTwoSayTheSame() {
        assertThat(failuresOf(DroppingSiblings.class))
                .containsExactlyInAnyOrder("Events.deliveriesThatComeTwiceCountOnceAndTwoThatSayTheSameCountTwice");
    }

    @Test
    void anAdapterThatAnswersReviewsTwiceFailsWhereRequestsAreCounted() {
        assertThat(failuresOf(AnsweringReviewsTwice.class))
                .containsExactlyInAnyOrder("Engage.aReviewIsAnsweredByOneRequestAndAnotherAnswerReplacesTheFirst");
    }

    @Test
    void anAdapterThatForgetsTheScaleFailsWhereARatingMustKeepIt() {
        assertThat(failuresOf(ForgettingTheScale.class))
                .containsExactlyInAnyOrder("Engage.aReviewIsReadWithItsRatingOnItsOwnScale");
    }

    @Test
    void anAdapterThatPromisesAnAccountMoreThanItsNetworkCanDoFails() {
        assertThat(failuresOf(PromisingMore.class))
                .containsExactlyInAnyOrder("Identity.anAccountIsGrantedNothingBeyondItsNetwork");
    }

    @Test
    void anAdapterThatBelievesItsOwnScheduleFailsWhereTheServerPublishesAtOnce() {
        assertThat(failuresOf(BelievingItsSchedule.class))
                .containsExactlyInAnyOrder("Schedule.aServerThatPublishesAtOnceIsToldAsPublishedWithAWarning");
    }

    @Test
    void anAdapterThatEditsByPostingAnewFailsWhereTheSamePostMustStand() {
        assertThat(failuresOf(EditingByPostingAnew.class))
                .containsExactlyInAnyOrder(
                        "Edit.anEditChangesThePostThatStandsAndMakesNoOther", "Edit.theSameEditTwiceIsTheSameAsOnce");
    }

    @Test
    void anAdapterThatIgnoresItsDeadlineFailsWhereNoAnswerComes() {
        assertThat(failuresOf(IgnoringItsDeadline.class))
                .containsExactlyInAnyOrder("Publish.anEffectStepEndsByItsDeadlineThoughNoAnswerComes");
    }

    @Test
    void anAdapterThatDropsAltTextsFailsWhereTheyMustStand() {
        assertThat(failuresOf(DroppingAltTexts.class))
                .containsExactlyInAnyOrder(
                        "Publish.anImageKeepsItsAlternativeText",
                        "Publish.severalImagesKeepTheirOrder",
                        "Media.altTextsStandOnTheServer");
    }

    @Test
    void anAdapterThatReordersMediaFailsWhereOrderIsKept() {
        assertThat(failuresOf(ReorderingMedia.class))
                .containsExactlyInAnyOrder("Publish.severalImagesKeepTheirOrder", "Media.eachItemKeepsItsOwnLink");
    }

    @Test
    void anAdapterThatDropsPollsFailsWhereOneMustStand() {
        assertThat(failuresOf(DroppingPolls.class)).containsExactlyInAnyOrder("Media.aPollStandsWithItsAnswersInOrder");
    }

    @Test
    void anAdapterThatPublishesElsewhereFailsWhereAPlaceIsChosen() {
        assertThat(failuresOf(PublishingElsewhere.class))
                .containsExactlyInAnyOrder("Media.thePlaceChosenIsThePlaceUsed");
    }

    @Test
    void anAdapterThatCountsImpressionsAsViewsFailsWhereAPostIsOnlyShown() {
        assertThat(failuresOf(MergingImpressions.class))
                .containsExactlyInAnyOrder("Insights.beingShownIsNotBeingViewed");
    }

    @Test
    void anAdapterThatTellsADayAsALifetimeFailsWhereDaysAreHeldApart() {
        assertThat(failuresOf(TellingDaysAsLifetimes.class))
                .containsExactlyInAnyOrder("Series.aStepIsAboutItsOwnWindowAndNotAboutTheLifetime");
    }

    @Test
    void anAdapterThatTellsAGapAsZeroFailsWhereADayIsLost() {
        assertThat(failuresOf(TellingGapsAsZero.class))
                .containsExactlyInAnyOrder("Series.aStepThatTheNetworkLostIsAGapAndNotZero");
    }

    @Test
    void anAdapterThatTellsWhoAFewPeopleAreFailsBelowTheThreshold() {
        assertThat(failuresOf(TellingWhoAFewAre.class))
                .containsExactlyInAnyOrder("Demographics.whoTooFewPeopleAreIsWithheldAndNotToldInAnyOtherWay");
    }

    @Test
    void anAdapterThatCreatesAdsSwitchedOnFailsWhereNothingMayBeOnYet() {
        assertThat(failuresOf(CreatingSwitchedOn.class))
                .containsExactlyInAnyOrder(
                        "Ads.whatIsCreatedIsSwitchedOffAndStaysSoUntilSomebodyConsents",
                        "Ads.aBoostSpendsNoMoreThanItsCap");
    }

    @Test
    void anAdapterThatCreatesACampaignAgainFailsWhereTheAnswerIsLostAfterAcceptance() {
        assertThat(failuresOf(CreatingTwice.class))
                .containsExactlyInAnyOrder("Ads.aCreationWhoseAnswerIsLostAfterAcceptanceMakesOneCampaign");
    }

    @Test
    void anAdapterThatTakesMicrosForCentsFailsWhereAmountsAreCompared() {
        assertThat(failuresOf(TakingMicrosForCents.class))
                .contains("Ads.amountsArriveExactly", "Ads.aCampaignNeverSpendsMoreThanItsCap")
                .allMatch(test -> test.startsWith("Ads."));
    }

    @Test
    void anAdapterThatDropsACriterionFailsWhereEachMustArrive() {
        assertThat(failuresOf(DroppingACriterion.class))
                .containsExactlyInAnyOrder("Ads.everyCriterionOfASegmentArrives");
    }

    @Test
    void anAdapterThatDropsADemandFailsWhereTheWholeTargetingIsEstimated() {
        assertThat(failuresOf(DroppingADemand.class))
                .containsExactlyInAnyOrder("Audience.anEstimateIsOfTheWholeTargetingAndLeavesNoDemandOut");
    }

    @Test
    void anAdapterThatHashesAddressesAsWrittenFailsWhereAContactMustBeRecognised() {
        assertThat(failuresOf(HashingAsWritten.class))
                .containsExactlyInAnyOrder("Audience.aContactIsRecognisedHoweverItsAddressIsWritten");
    }

    @Test
    void anAdapterThatTakesNobodyOutFailsWherePeopleLeaveAnAudience() {
        assertThat(failuresOf(TakingNobodyOut.class))
                .containsExactlyInAnyOrder(
                        "Audience.addingTwiceIsAddingOnceAndRemovingTakesOut",
                        "Audience.whoWithdrawsIsTakenOutAndNotPutInAgain",
                        "Audience.anErasedPersonIsInNoCustomAudience");
    }

    @Test
    void anAdapterWithoutAPortThatItDeclaresFailsWherePortsAreLookedAt() {
        assertThat(failuresOf(HidingItsEstimates.class))
                .containsExactlyInAnyOrder(
                        "Lifecycle.everyPortIsThereExactlyWhenItsCapabilitiesAre",
                        "Audience.anEstimateIsOfTheWholeTargetingAndLeavesNoDemandOut");
    }

    /** The tests that failed, as group and name. Fails when the contract did not run as a whole. */
    static Set<String> failuresOf(Class<? extends OnPurpose> contract) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .configurationParameter(OnPurpose.PARAMETER, "true")
                .execute();
        assertThat(results.testEvents().started().count()).as("tests that ran").isGreaterThan(40);
        assertThat(results.testEvents().skipped().count()).as("skipped").isZero();
        assertThat(results.containerEvents().failed().list())
                .as("groups that broke")
                .isEmpty();
        return results.testEvents().failed().stream()
                .map(Event::getTestDescriptor)
                .map(BrokenAdaptersTest::name)
                .collect(Collectors.toSet());
    }

    private static String name(TestDescriptor test) {
        TestDescriptor group = test.getParent().orElseThrow();
        while (group.getSource().filter(ClassSource.class::isInstance).isEmpty()) {
            group = group.getParent().orElseThrow();
        }
        ClassSource source = (ClassSource) group.getSource().orElseThrow();
        return source.getJavaClass().getSimpleName() + "."
                + test.getLegacyReportingName().replace("()", "");
    }

    static ContractEnvironment broken(BrokenAdapter.Breaking breaking) {
        return new MemoryEnvironment(MemoryProfile.complete(), good -> BrokenAdapter.factory(good, breaking));
    }

    static class Sound extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new BrokenAdapter(good));
        }
    }

    static class PostingAgain extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new PostsAgainAfterATimeout(good));
        }
    }

    static class TakingRefusedCodesForTrouble extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BreaksAccounts.takesARefusedCodeForTrouble(good));
        }
    }

    static class FindingSomebody extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BreaksAccounts.findsSomebodyAnyway(good));
        }
    }

    static class LookingBelowTheAccount extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BreaksAccounts.looksBelowTheAccountOnly(good));
        }
    }

    static class TellingItsToken extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken(TellsItsTokenInAnError::new);
        }
    }

    static class DroppingTheLastPage extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new DropsTheLastPage(good));
        }
    }

    static class Repeating extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new RepeatsAPublishByItself(good));
        }
    }

    static class ReadingMissingAsZero extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new ReadsMissingAsZero(good));
        }
    }

    static class WritingItsToken extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken(WritesItsTokenToTheLog::new);
        }
    }

    static class KeepingItsToken extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken(KeepsItsTokenInTheState::new);
        }
    }

    static class KeepingItsProgress extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new KeepsItsProgressToItself(good));
        }
    }

    static class KeepingADiary extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new KeepsADiaryInTheState(good));
        }
    }

    static class LettingProgressFall extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new LetsItsProgressFall(good));
        }
    }

    static class LoggingItsSignIn extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new LogsHowItSignsIn(good));
        }
    }

    static class LeavingLinkCardsOut extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> LeavesSomethingOut.linkCards(good));
        }
    }

    static class LeavingQuotesOut extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> LeavesSomethingOut.quotes(good));
        }
    }

    static class NeverRenewing extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> RenewsWrongly.never(good));
        }
    }

    static class RenewingOnce extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> RenewsWrongly.once(good));
        }
    }

    static class SwappingNumbers extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReadsTheWrongNumber.swapped(good));
        }
    }

    static class NumbersThatStay extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReadsTheWrongNumber.constant(good));
        }
    }

    static class HidingByDeleting extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new HidesByDeleting(good));
        }
    }

    static class CallingEveryWindowOpen extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new CallsEveryWindowOpen(good));
        }
    }

    static class SendingAgain extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new SendsAgainAfterATimeout(good));
        }
    }

    static class TakingDeliveriesOfAnyAge extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> TakesDeliveriesWrongly.ofAnyAge(good));
        }
    }

    static class DroppingSiblings extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> TakesDeliveriesWrongly.onceAText(good));
        }
    }

    static class AnsweringReviewsTwice extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReviewsWrongly.answeringTwice(good));
        }
    }

    static class ForgettingTheScale extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReviewsWrongly.onFiveStars(good));
        }
    }

    static class PromisingMore extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new PromisesMoreThanItsNetwork(good));
        }
    }

    static class BelievingItsSchedule extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new BelievesItsOwnSchedule(good));
        }
    }

    static class EditingByPostingAnew extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken(EditsByPostingAnew::new);
        }
    }

    static class IgnoringItsDeadline extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new IgnoresItsDeadline(good));
        }
    }

    static class DroppingAltTexts extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ChangesTheIntent.withoutAltTexts(good));
        }
    }

    static class ReorderingMedia extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ChangesTheIntent.reordered(good));
        }
    }

    static class DroppingPolls extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ChangesTheIntent.withoutPolls(good));
        }
    }

    static class PublishingElsewhere extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ChangesTheIntent.toAnotherPlace(good));
        }
    }

    static class MergingImpressions extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReadsTheWrongNumber.impressionsAsViews(good));
        }
    }

    static class TellingDaysAsLifetimes extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReadsSeriesWrongly.periodAsLifetime(good));
        }
    }

    static class TellingGapsAsZero extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> ReadsSeriesWrongly.gapAsZero(good));
        }
    }

    static class TellingWhoAFewAre extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new TellsWhoAFewPeopleAre(good));
        }
    }

    static class CreatingSwitchedOn extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BuysWrongly.switchedOn(good));
        }
    }

    static class CreatingTwice extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BuysWrongly.twice(good));
        }
    }

    static class TakingMicrosForCents extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BuysWrongly.microsForCents(good));
        }
    }

    static class DroppingACriterion extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> BuysWrongly.tooManyPeople(good));
        }
    }

    static class DroppingADemand extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new DropsADemand(good));
        }
    }

    static class HashingAsWritten extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> KeepsAudiencesWrongly.hashingAsWritten(good));
        }
    }

    static class TakingNobodyOut extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> KeepsAudiencesWrongly.takingNobodyOut(good));
        }
    }

    static class HidingItsEstimates extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> new HidesItsEstimates(good));
        }
    }
}
