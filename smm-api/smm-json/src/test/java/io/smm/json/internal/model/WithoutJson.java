package io.smm.json.internal.model;

import io.smm.ApprovalEvent;
import io.smm.BreakerEvent;
import io.smm.CallEvent;
import io.smm.Change;
import io.smm.DeliveryEvent;
import io.smm.PageRequest;
import io.smm.QuotaEvent;
import io.smm.TokenEvent;
import io.smm.account.AccessToken;
import io.smm.account.AccountChoice;
import io.smm.account.AddressTemplate;
import io.smm.account.AppPassword;
import io.smm.account.AppRegistration;
import io.smm.account.BotToken;
import io.smm.account.CallHealth;
import io.smm.account.ClientAuthentication;
import io.smm.account.ClientRegistration;
import io.smm.account.ConnectionRequest;
import io.smm.account.GivenCredentials;
import io.smm.account.OAuth1Scheme;
import io.smm.account.OAuth1Token;
import io.smm.account.OAuthScheme;
import io.smm.account.Pkce;
import io.smm.account.QuotaStanding;
import io.smm.account.QuotaUnit;
import io.smm.account.RefreshRule;
import io.smm.account.ServiceAccountKey;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import io.smm.account.TokenLife;
import io.smm.account.WebhookAddress;
import io.smm.ads.AdLevels;
import io.smm.ads.AdReportProgress;
import io.smm.ads.AdRules;
import io.smm.ads.BidStrategy;
import io.smm.ads.MoneyScale;
import io.smm.audience.AgeRule;
import io.smm.audience.Contact;
import io.smm.audience.Gender;
import io.smm.audience.HashingRules;
import io.smm.audience.IdentifierRule;
import io.smm.audience.Membership;
import io.smm.audience.Normalisation;
import io.smm.audience.RadiusRule;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingField;
import io.smm.audience.TargetingList;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingPlan;
import io.smm.audience.TargetingRules;
import io.smm.audience.TargetingTerm;
import io.smm.campaign.UtmContext;
import io.smm.crisis.HeldChoice;
import io.smm.crisis.HoldingStatement;
import io.smm.crisis.PostSelection;
import io.smm.crisis.ResumeReport;
import io.smm.crisis.ResumeRequest;
import io.smm.insight.CollectionRun;
import io.smm.insight.FactStatus;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightLevel;
import io.smm.insight.MetricAvailability;
import io.smm.insight.MetricDefinition;
import io.smm.insight.MetricKind;
import io.smm.insight.NativeMetric;
import io.smm.listening.EndpointCheck;
import io.smm.listening.MessageWindow;
import io.smm.listening.SearchCoverage;
import io.smm.listening.WebhookAnswer;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookProof;
import io.smm.listening.WebhookReceipt;
import io.smm.listening.WebhookScheme;
import io.smm.post.AccountPreflight;
import io.smm.post.DeliveryState;
import io.smm.post.Hosting;
import io.smm.post.MediaKind;
import io.smm.post.MediaRules;
import io.smm.post.PollRules;
import io.smm.post.PostEdit;
import io.smm.post.PostRules;
import io.smm.post.PreflightReport;
import io.smm.post.PublishRequest;
import io.smm.post.TextCounter;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.post.TextUse;
import io.smm.post.UploadProgress;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.DueRun;
import io.smm.post.plan.DueTurn;
import io.smm.post.plan.ImportCheck;
import io.smm.post.plan.ImportReport;
import io.smm.post.plan.ImportRequest;
import io.smm.post.plan.ImportResult;
import io.smm.post.plan.ImportRow;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PostingSlot;
import io.smm.post.plan.WorkerHealth;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.AdSwitch;
import io.smm.spi.AudienceManager;
import io.smm.spi.Backoff;
import io.smm.spi.CallScope;
import io.smm.spi.CollectionEntry;
import io.smm.spi.HostedMedia;
import io.smm.spi.HostingRequest;
import io.smm.spi.MediaFacts;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaUpload;
import io.smm.spi.MediaUse;
import io.smm.spi.PlanClaim;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishStep;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import io.smm.spi.Reconciliation;
import io.smm.spi.ScheduleWindow;
import io.smm.spi.SeriesRules;
import io.smm.spi.Settlement;
import io.smm.spi.ShorteningRequest;
import io.smm.spi.SignIn;
import io.smm.spi.SpendBudget;
import io.smm.spi.StreamRules;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Public values that have no JSON on purpose, each with its reason. */
final class WithoutJson {

    static final Map<Class<?>, String> REASONS = new HashMap<>();

    static {
        because(
                "holds a secret: stores keep it encrypted, in a form of their own",
                AccountChoice.class,
                AppPassword.class,
                AppRegistration.class,
                AccessToken.class,
                BotToken.class,
                ConnectionRequest.class,
                OAuth1Token.class,
                ServiceAccountKey.class,
                SignIn.class,
                SignInAttempt.class,
                SignInResult.class,
                TokenSet.class,
                TokenStore.Stored.class,
                WebhookAddress.class,
                WebhookEndpoint.class);
        because(
                "what people are belongs into the host's own database; the SDK stores no contact",
                Contact.class,
                Gender.class,
                Membership.class);
        because(
                "an adapter's constant data, in its code with source and date; stored, it would go stale",
                AddressTemplate.class,
                AdLevels.class,
                AdRules.class,
                AgeRule.class,
                Backoff.class,
                Backoff.Growth.class,
                BidStrategy.class,
                ClientAuthentication.class,
                ClientRegistration.class,
                EndpointCheck.Echo.class,
                EndpointCheck.Hmac.class,
                EndpointCheck.None.class,
                GivenCredentials.class,
                GivenCredentials.Kind.class,
                HashingRules.class,
                Hosting.class,
                IdentifierRule.class,
                MediaKind.class,
                MediaRules.class,
                MediaRules.Bounds.class,
                MediaRules.Ratio.class,
                MessageWindow.class,
                MoneyScale.class,
                MoneyScale.Form.class,
                Normalisation.class,
                OAuth1Scheme.class,
                OAuthScheme.class,
                Pkce.class,
                Pkce.Method.class,
                Pkce.Use.class,
                PollRules.class,
                PostRules.class,
                QuotaRule.class,
                QuotaScope.class,
                QuotaLimit.Percent.class,
                QuotaLimit.Points.class,
                QuotaLimit.Spend.class,
                QuotaLimit.Unpublished.class,
                QuotaWindow.CalendarDay.class,
                QuotaWindow.CalendarMonth.class,
                QuotaWindow.Fixed.class,
                QuotaWindow.Rolling.class,
                QuotaWindow.Slots.class,
                QuotaWindow.TokenBucket.class,
                RadiusRule.class,
                RefreshRule.class,
                RefreshRule.Behaviour.class,
                ScheduleWindow.class,
                SearchCoverage.class,
                SearchCoverage.Scope.class,
                SeriesRules.class,
                Settlement.class,
                Settlement.Kind.class,
                StreamRules.class,
                TargetingField.class,
                TargetingRules.class,
                TextCounter.class,
                TextCounter.MentionRule.class,
                TextLimit.class,
                TextRules.class,
                TextUnit.class,
                TokenLife.Endless.class,
                TokenLife.Lasting.class,
                TokenLife.NotStated.class,
                WebhookProof.Algorithm.class,
                WebhookProof.Encoding.class,
                WebhookProof.Hmac.class,
                WebhookProof.SharedSecret.class,
                WebhookProof.Signed.class,
                WebhookProof.SignedToken.class,
                WebhookScheme.class,
                WebhookScheme.SecretKind.class);
        because("stores keep the collection in it, and the rest in columns of their own", CollectionEntry.class);
        because(
                "the library's own catalogue, which is in its code",
                FactStatus.class,
                InsightLevel.class,
                MetricAvailability.Announced.class,
                MetricAvailability.Available.class,
                MetricAvailability.Conditional.class,
                MetricAvailability.Withdrawn.class,
                MetricDefinition.class,
                MetricKind.class,
                NativeMetric.class);
        because(
                "computed anew from what is stored, in no time",
                AccountPreflight.class,
                CalendarAdvice.class,
                CalendarAdvice.Kind.class,
                CalendarEntry.Direct.class,
                CalendarEntry.Planned.class,
                ContentCalendar.class,
                DeliveryState.class,
                PostingSlot.class,
                PreflightReport.class,
                Targeting.class,
                TargetingList.class,
                TargetingOption.class,
                TargetingPlan.class,
                TargetingTerm.class,
                QuotaStanding.class,
                QuotaUnit.class,
                TextUse.class);
        because(
                "the host's own setting, given when it builds the SDK or starts a worker",
                SpendBudget.class,
                WorkerOptions.class);
        because(
                "an argument of one call, never kept",
                HistoryQuery.class,
                HistoryQuery.Kind.class,
                AdSwitch.class,
                BulkChange.Approve.class,
                BulkChange.Cancel.class,
                BulkChange.Label.class,
                BulkChange.Reject.class,
                BulkChange.Release.class,
                BulkChange.Shift.class,
                BulkChange.ShiftDays.class,
                BulkChange.Submit.class,
                BulkRequest.class,
                CalendarRequest.class,
                CallScope.class,
                Change.Clear.class,
                Change.Keep.class,
                Change.Set.class,
                HeldChoice.Cancel.class,
                HeldChoice.IntoSlots.class,
                HeldChoice.Leave.class,
                HeldChoice.Reschedule.class,
                HeldChoice.Spread.class,
                HoldingStatement.class,
                ImportRequest.class,
                ImportRow.Faulty.class,
                ImportRow.Sound.class,
                PageRequest.class,
                PlanClaim.class,
                PlanQuery.class,
                PostEdit.class,
                PostSelection.Listed.class,
                PostSelection.OfCampaign.class,
                PostSelection.PublishedWithin.class,
                PublishRequest.class,
                QuotaCharge.class,
                QuotaPart.class,
                ResumeRequest.class,
                ResumeRequest.Decision.class,
                Segment.Named.class,
                SignInRequest.class);
        because(
                "an answer within one call; what lasts of it is stored as a delivery, an entry or a window",
                CollectionRun.class,
                AdReportProgress.class,
                AdReportProgress.State.class,
                AudienceManager.Batch.class,
                BulkReport.class,
                BulkResult.class,
                BulkResult.Outcome.class,
                DueRun.class,
                ResumeReport.class,
                DueTurn.class,
                HostedMedia.class,
                HostingRequest.class,
                ImportCheck.class,
                ImportReport.class,
                ImportResult.class,
                ImportResult.Outcome.class,
                PlanChanges.class,
                PublishIntent.class,
                ShorteningRequest.class,
                UtmContext.class,
                PublishStep.class,
                QuotaObservation.class,
                Reconciliation.Absent.class,
                Reconciliation.CannotSay.class,
                Reconciliation.Found.class,
                Reconciliation.FoundScheduled.class,
                UploadProgress.class,
                UploadProgress.Phase.class,
                WebhookAnswer.class,
                WebhookReceipt.class);
        because(
                "what one process saw of its own calls, and gone with it",
                CallHealth.class,
                WorkerHealth.class,
                WorkerHealth.State.class);
        because("what a file shows of itself, and is read from it again", MediaFacts.class);
        because(
                "what a media store is told, and tells; each keeps it in a form of its own",
                MediaHold.class,
                MediaHolder.class,
                MediaHolder.Kind.class,
                MediaUpload.class,
                MediaUse.class);
        because(
                "an event for an observer in the same process",
                ApprovalEvent.class,
                ApprovalEvent.Kind.class,
                BreakerEvent.class,
                BreakerEvent.State.class,
                CallEvent.class,
                DeliveryEvent.class,
                QuotaEvent.class,
                QuotaEvent.Kind.class,
                TokenEvent.class,
                TokenEvent.Kind.class);
    }

    private WithoutJson() {}

    private static void because(String reason, Class<?>... types) {
        Arrays.stream(types).forEach(type -> REASONS.put(type, reason));
    }
}
