package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.LazyCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.post.Fallback;
import io.smm.post.plan.Actor;
import io.smm.post.plan.AdStop;
import io.smm.post.plan.Approval;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.Blackout;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.CompletionPolicy;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Priority;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.Review;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesPlace;
import io.smm.post.plan.SeriesRequest;
import io.smm.post.plan.WeeklyTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * Plans and pauses. A planned post in a state that is not known here is unknown, so that no turn publishes it. A pause whose scope
 * is not known is refused: reading it as a smaller one would let something through in a crisis.
 */
final class PlanCodecs {

    static final Codec<PlanId> ID = Scalars.TEXT.as(PlanId.class, PlanId::new, PlanId::value);
    static final Codec<LocalTime> TIME_OF_DAY = Scalars.TEXT.as(LocalTime.class, LocalTime::parse, LocalTime::toString);
    static final Codec<PauseId> PAUSE_ID = Scalars.TEXT.as(PauseId.class, PauseId::new, PauseId::value);

    static final Codec<LatePolicy> LATE =
            ObjectCodec.of(LatePolicy.class, "tolerance", Scalars.DURATION, LatePolicy::new, LatePolicy::tolerance);

    static final Codec<CompletionPolicy> COMPLETION = ObjectCodec.of(
            CompletionPolicy.class, "patience", Scalars.DURATION, CompletionPolicy::new, CompletionPolicy::patience);

    private static final Codec<Priority> PRIORITY = EnumCodec.of(Priority.class, Priority.NORMAL);

    static final Codec<Actor> ACTOR = ObjectCodec.of(Actor.class, o -> {
        var kind = o.required("kind", EnumCodec.of(Actor.Kind.class, Actor.Kind.HOST), Actor::kind);
        var name = o.required("name", Scalars.TEXT, Actor::name);
        return v -> new Actor(v.get(kind), v.get(name));
    });

    static final Codec<ChangeNote> NOTE = ObjectCodec.of(ChangeNote.class, o -> {
        var by = o.required("by", ACTOR, ChangeNote::by);
        var at = o.required("at", Scalars.INSTANT, ChangeNote::at);
        var why = o.required("why", Scalars.TEXT, ChangeNote::why);
        return v -> new ChangeNote(v.get(by), v.get(at), v.get(why));
    });

    static final Codec<PlanChange> CHANGE = ObjectCodec.of(PlanChange.class, o -> {
        var post = o.required("post", ID, PlanChange::post);
        var tenant = o.required("tenant", AccountCodecs.TENANT, PlanChange::tenant);
        var connection = o.required("connection", AccountCodecs.CONNECTION_ID, PlanChange::connection);
        var version = o.required("version", Scalars.LONG, PlanChange::version);
        var from = o.optional("from", EnumCodec.of(PlanState.class, PlanState.UNKNOWN), PlanChange::from);
        var to = o.required("to", EnumCodec.of(PlanState.class, PlanState.UNKNOWN), PlanChange::to);
        var note = o.required("note", NOTE, PlanChange::note);
        return v -> new PlanChange(
                v.get(post), v.get(tenant), v.get(connection), v.get(version), v.find(from), v.get(to), v.get(note));
    });

    static final Codec<SeriesPlace> PLACE = ObjectCodec.of(SeriesPlace.class, o -> {
        var series = o.required("series", PostRefCodecs.KEY, SeriesPlace::series);
        var original = o.required("original", Scalars.LOCAL_TIME, SeriesPlace::original);
        return v -> new SeriesPlace(v.get(series), v.get(original));
    });

    private static final Codec<Approval> APPROVAL = ObjectCodec.of(Approval.class, o -> {
        var by = o.required("by", ACTOR, Approval::by);
        var at = o.required("at", Scalars.INSTANT, Approval::at);
        var revision = o.required("revision", Scalars.INT, Approval::revision);
        return v -> new Approval(v.get(by), v.get(at), v.get(revision));
    });

    private static final Codec<Review> REVIEW = ObjectCodec.of(Review.class, o -> {
        var authors = o.list("authors", ACTOR, Review::authors);
        var revision = o.required("revision", Scalars.INT, Review::revision);
        var approvals = o.list("approvals", APPROVAL, Review::approvals);
        return v -> new Review(v.get(authors), v.get(revision), v.get(approvals));
    });

    static final Codec<ApprovalPolicy> POLICY = ObjectCodec.of(ApprovalPolicy.class, o -> {
        var required = o.flag("required", ApprovalPolicy::required);
        var people = o.required("people", Scalars.INT, ApprovalPolicy::people);
        var fourEyes = o.flag("fourEyes", ApprovalPolicy::fourEyes);
        var separateRelease = o.flag("separateRelease", ApprovalPolicy::separateRelease);
        var moveAsksAgain = o.flag("moveAsksAgain", ApprovalPolicy::moveAsksAgain);
        return v -> new ApprovalPolicy(
                v.get(required), v.get(people), v.get(fourEyes), v.get(separateRelease), v.get(moveAsksAgain));
    });

    static final Codec<PlannedPost> PLANNED = ObjectCodec.of(PlannedPost.class, o -> {
        var id = o.required("id", ID, PlannedPost::id);
        var connection = o.required("connection", AccountCodecs.CONNECTION, PlannedPost::connection);
        var post = o.required("post", PostCodecs.POST, PlannedPost::post);
        var key = o.required("key", PostRefCodecs.KEY, PlannedPost::key);
        var destination = o.optional("destination", AccountCodecs.DESTINATION, PlannedPost::destination);
        var fallbacks = o.list("fallbacks", DeliveryCodecs.FALLBACK, PlannedPost::fallbacks);
        var links = o.optional("links", LinkCodecs.POLICY, PlannedPost::links);
        var at = o.required("at", Scalars.INSTANT, PlannedPost::at);
        var state = o.required("planState", EnumCodec.of(PlanState.class, PlanState.UNKNOWN), PlannedPost::state);
        var late = o.orElse("late", LATE, PlannedPost::late, LatePolicy.standard());
        var completion = o.orElse("completion", COMPLETION, PlannedPost::completion, CompletionPolicy.standard());
        var priority = o.orElse("priority", PRIORITY, PlannedPost::priority, Priority.NORMAL);
        var series = o.optional("series", PLACE, PlannedPost::series);
        var labels = o.set("labels", Scalars.TEXT, PlannedPost::labels);
        var importedBy = o.optional("importedBy", PostRefCodecs.KEY, PlannedPost::importedBy);
        var review = o.optional("review", REVIEW, PlannedPost::review);
        var statementFor = o.optional("statementFor", PAUSE_ID, PlannedPost::statementFor);
        var followUps = o.list("followUps", new LazyCodec<>(() -> FollowUpCodecs.PLANNED), PlannedPost::followUps);
        var follows = o.optional("follows", ID, PlannedPost::follows);
        var delivery = o.optional("delivery", PostRefCodecs.DELIVERY, PlannedPost::delivery);
        var note = o.optional("note", Scalars.TEXT, PlannedPost::note);
        return v -> {
            PlannedPost.Builder planned = PlannedPost.builder(
                            v.get(id), v.get(connection), v.get(post), v.get(key), v.get(at))
                    .state(v.get(state))
                    .fallbacks(v.get(fallbacks))
                    .late(v.get(late))
                    .completion(v.get(completion))
                    .priority(v.get(priority))
                    .labels(v.get(labels));
            v.with(destination, planned::destination);
            v.with(links, planned::links);
            v.with(series, planned::series);
            v.with(importedBy, planned::importedBy);
            v.with(review, planned::review);
            v.with(statementFor, planned::statementFor);
            planned.followUps(v.get(followUps));
            v.with(follows, planned::follows);
            v.with(delivery, planned::delivery);
            v.with(note, planned::note);
            return planned.build();
        };
    });

    static final Codec<Recurrence> RECURRENCE = ObjectCodec.of(Recurrence.class, o -> {
        var rule = o.required("rule", Scalars.TEXT, Recurrence::rule);
        var start = o.required("start", Scalars.LOCAL_TIME, Recurrence::start);
        var zone = o.required("zone", Scalars.ZONE, Recurrence::zone);
        var except = o.set("except", Scalars.LOCAL_TIME, Recurrence::except);
        var extra = o.set("extra", Scalars.LOCAL_TIME, Recurrence::extra);
        return v -> new Recurrence(v.get(rule), v.get(start), v.get(zone), v.get(except), v.get(extra));
    });

    static final Codec<Series> SERIES = ObjectCodec.of(Series.class, o -> {
        var key = o.required("key", PostRefCodecs.KEY, Series::key);
        var occurrences = o.list("occurrences", PLANNED, Series::occurrences);
        var plannedUntil = o.required("plannedUntil", Scalars.INSTANT, Series::plannedUntil);
        var leftOut = o.list("leftOut", Scalars.LOCAL_TIME, Series::leftOut);
        return v -> new Series(v.get(key), v.get(occurrences), v.get(plannedUntil), v.get(leftOut));
    });

    static final Codec<ScheduleRequest> SCHEDULE = ObjectCodec.of(ScheduleRequest.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION, ScheduleRequest::connection);
        var post = o.required("post", PostCodecs.POST, ScheduleRequest::post);
        var at = o.required("at", Scalars.INSTANT, ScheduleRequest::at);
        var key = o.required("key", PostRefCodecs.KEY, ScheduleRequest::key);
        var late = o.orElse("late", LATE, ScheduleRequest::late, LatePolicy.standard());
        var completion = o.orElse("completion", COMPLETION, ScheduleRequest::completion, CompletionPolicy.standard());
        var draft = o.flag("draft", ScheduleRequest::draft);
        var priority = o.orElse("priority", PRIORITY, ScheduleRequest::priority, Priority.NORMAL);
        var followUps = o.list("followUps", FollowUpCodecs.FOLLOW_UP, ScheduleRequest::followUps);
        var withinQuota = o.flag("withinQuota", ScheduleRequest::withinQuota);
        var labels = o.set("labels", Scalars.TEXT, ScheduleRequest::labels);
        var destination = o.optional("destination", AccountCodecs.DESTINATION, ScheduleRequest::destination);
        var fallbacks = o.list("fallbacks", DeliveryCodecs.FALLBACK, ScheduleRequest::fallbacks);
        var links = o.optional("links", LinkCodecs.POLICY, ScheduleRequest::links);
        return v -> {
            ScheduleRequest request = ScheduleRequest.of(v.get(connection), v.get(post), v.get(at), v.get(key))
                    .withLate(v.get(late))
                    .withCompletion(v.get(completion))
                    .withPriority(v.get(priority))
                    .withFollowUps(v.get(followUps))
                    .withLabels(v.get(labels));
            request = v.find(destination).map(request::to).orElse(request);
            request = v.find(links).map(request::withLinks).orElse(request);
            for (Fallback fallback : v.get(fallbacks)) {
                request = request.otherwise(fallback);
            }
            request = v.get(withinQuota) ? request.onlyWithinQuota() : request;
            return v.get(draft) ? request.asDraft() : request;
        };
    });

    static final Codec<SeriesRequest> SERIES_REQUEST = ObjectCodec.of(SeriesRequest.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION, SeriesRequest::connection);
        var recurrence = o.required("recurrence", RECURRENCE, SeriesRequest::recurrence);
        var key = o.required("key", PostRefCodecs.KEY, SeriesRequest::key);
        var posts = o.some("posts", PostCodecs.POST, SeriesRequest::posts);
        var except = o.set("except", Scalars.DATE, SeriesRequest::except);
        var ahead = o.required("ahead", Scalars.DURATION, SeriesRequest::ahead);
        var late = o.orElse("late", LATE, SeriesRequest::late, LatePolicy.standard());
        var draft = o.flag("draft", SeriesRequest::draft);
        var destination = o.optional("destination", AccountCodecs.DESTINATION, SeriesRequest::destination);
        var fallbacks = o.list("fallbacks", DeliveryCodecs.FALLBACK, SeriesRequest::fallbacks);
        var cooldown = o.orElse("cooldown", Scalars.DURATION, SeriesRequest::cooldown, Duration.ZERO);
        var evergreen = o.flag("evergreen", SeriesRequest::evergreen);
        var withinQuota = o.flag("withinQuota", SeriesRequest::withinQuota);
        var links = o.optional("links", LinkCodecs.POLICY, SeriesRequest::links);
        return v -> {
            SeriesRequest.Builder series = SeriesRequest.builder(
                            v.get(connection),
                            v.get(recurrence),
                            v.get(key),
                            PostCodecs.first("SeriesRequest", "posts", v.get(posts)))
                    .ahead(v.get(ahead))
                    .late(v.get(late))
                    .cooldown(v.get(cooldown));
            if (v.get(evergreen)) {
                series.evergreen();
            }
            if (v.get(withinQuota)) {
                series.onlyWithinQuota();
            }
            v.get(posts).stream().skip(1).forEach(series::then);
            v.get(except).forEach(series::except);
            v.with(destination, series::to);
            v.with(links, series::links);
            v.get(fallbacks).forEach(series::otherwise);
            return v.get(draft) ? series.asDrafts().build() : series.build();
        };
    });

    static final Codec<WeeklyTime> WEEKLY_TIME = ObjectCodec.of(WeeklyTime.class, o -> {
        var day = o.required("day", EnumCodec.of(DayOfWeek.class), WeeklyTime::day);
        var time = o.required("time", TIME_OF_DAY, WeeklyTime::time);
        return v -> new WeeklyTime(v.get(day), v.get(time));
    });

    static final Codec<PostingSlots> SLOTS = ObjectCodec.of(PostingSlots.class, o -> {
        var zone = o.required("zone", Scalars.ZONE, PostingSlots::zone);
        var times = o.someOf("times", WEEKLY_TIME, PostingSlots::times);
        var jitter = o.orElse("jitter", Scalars.DURATION, PostingSlots::jitter, Duration.ZERO);
        var seed = o.orElse("seed", Scalars.LONG, PostingSlots::seed, 0L);
        var skip = o.set("skip", Scalars.DATE, PostingSlots::skip);
        var mostPerDay = o.orElse("mostPerDay", Scalars.INT, PostingSlots::mostPerDay, Integer.MAX_VALUE);
        var pausedUntil = o.optional("pausedUntil", Scalars.INSTANT, PostingSlots::pausedUntil);
        return v -> new PostingSlots(
                v.get(zone),
                v.get(times),
                v.get(jitter),
                v.get(seed),
                v.get(skip),
                v.get(mostPerDay),
                v.find(pausedUntil));
    });

    static final Codec<Blackout> BLACKOUT = ObjectCodec.of(Blackout.class, o -> {
        var from = o.required("from", Scalars.DATE, Blackout::from);
        var to = o.required("to", Scalars.DATE, Blackout::to);
        var reason = o.required("reason", Scalars.TEXT, Blackout::reason);
        return v -> new Blackout(v.get(from), v.get(to), v.get(reason));
    });

    static final Codec<PauseScope> SCOPE = UnionCodec.of(PauseScope.class)
            .with(
                    "tenant",
                    PauseScope.OfTenant.class,
                    ObjectCodec.of(
                            PauseScope.OfTenant.class,
                            "tenant",
                            AccountCodecs.TENANT,
                            PauseScope.OfTenant::new,
                            PauseScope.OfTenant::tenant))
            .with("brand", PauseScope.OfBrand.class, ObjectCodec.of(PauseScope.OfBrand.class, o -> {
                var tenant = o.required("tenant", AccountCodecs.TENANT, PauseScope.OfBrand::tenant);
                var brand = o.required("brand", AccountCodecs.BRAND, PauseScope.OfBrand::brand);
                var accounts = o.set("accounts", AccountCodecs.CONNECTION_ID, PauseScope.OfBrand::accounts);
                return v -> new PauseScope.OfBrand(v.get(tenant), v.get(brand), v.get(accounts));
            }))
            .with("campaign", PauseScope.OfCampaign.class, ObjectCodec.of(PauseScope.OfCampaign.class, o -> {
                var tenant = o.required("tenant", AccountCodecs.TENANT, PauseScope.OfCampaign::tenant);
                var campaign = o.required("campaign", CampaignCodecs.ID, PauseScope.OfCampaign::campaign);
                return v -> new PauseScope.OfCampaign(v.get(tenant), v.get(campaign));
            }))
            .with("connection", PauseScope.OfConnection.class, ObjectCodec.of(PauseScope.OfConnection.class, o -> {
                var tenant = o.required("tenant", AccountCodecs.TENANT, PauseScope.OfConnection::tenant);
                var connection =
                        o.required("connection", AccountCodecs.CONNECTION_ID, PauseScope.OfConnection::connection);
                return v -> new PauseScope.OfConnection(v.get(tenant), v.get(connection));
            }));

    static final Codec<PauseRequest> PAUSE_REQUEST = ObjectCodec.of(PauseRequest.class, o -> {
        var scope = o.required("scope", SCOPE, PauseRequest::scope);
        var reason = o.required("reason", Scalars.TEXT, PauseRequest::reason);
        var answersToo = o.flag("answersToo", PauseRequest::answersToo);
        var moderationToo = o.flag("moderationToo", PauseRequest::moderationToo);
        var adsOf = o.list("adsOf", AccountCodecs.CONNECTION, PauseRequest::adsOf);
        return v ->
                new PauseRequest(v.get(scope), v.get(reason), v.get(answersToo), v.get(moderationToo), v.get(adsOf));
    });

    static final Codec<AdStop> AD_STOP = UnionCodec.of(AdStop.class)
            .with("reported", AdStop.Reported.class, ObjectCodec.of(AdStop.Reported.class, o -> {
                var connection = o.required("connection", AccountCodecs.CONNECTION, AdStop.Reported::connection);
                var report = o.required("report", AdReportCodecs.PAUSED, AdStop.Reported::report);
                return v -> new AdStop.Reported(v.get(connection), v.get(report));
            }))
            .with("failed", AdStop.Failed.class, ObjectCodec.of(AdStop.Failed.class, o -> {
                var connection = o.required("connection", AccountCodecs.CONNECTION, AdStop.Failed::connection);
                var reason = o.required("reason", Scalars.TEXT, AdStop.Failed::reason);
                return v -> new AdStop.Failed(v.get(connection), v.get(reason));
            }));

    static final Codec<Pause> PAUSE = ObjectCodec.of(Pause.class, o -> {
        var id = o.required("id", PAUSE_ID, Pause::id);
        var request = o.required("request", PAUSE_REQUEST, Pause::request);
        var since = o.required("since", Scalars.INSTANT, Pause::since);
        var endedAt = o.optional("endedAt", Scalars.INSTANT, Pause::endedAt);
        var ads = o.list("ads", AD_STOP, Pause::ads);
        var begunBy = o.optional("begunBy", ACTOR, Pause::begunBy);
        var endedBy = o.optional("endedBy", ACTOR, Pause::endedBy);
        return v -> new Pause(
                v.get(id), v.get(request), v.get(since), v.find(endedAt), v.get(ads), v.find(begunBy), v.find(endedBy));
    });

    private PlanCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(PlanId.class, "plan-id", ID),
                new Catalogue.Entry<>(LatePolicy.class, "late-policy", LATE),
                new Catalogue.Entry<>(CompletionPolicy.class, "completion-policy", COMPLETION),
                new Catalogue.Entry<>(PlannedPost.class, "planned-post", PLANNED),
                new Catalogue.Entry<>(Review.class, "review", REVIEW),
                new Catalogue.Entry<>(ApprovalPolicy.class, "approval-policy", POLICY),
                new Catalogue.Entry<>(PlanChange.class, "plan-change", CHANGE),
                new Catalogue.Entry<>(Recurrence.class, "recurrence", RECURRENCE),
                new Catalogue.Entry<>(Series.class, "series", SERIES),
                new Catalogue.Entry<>(ScheduleRequest.class, "schedule-request", SCHEDULE),
                new Catalogue.Entry<>(SeriesRequest.class, "series-request", SERIES_REQUEST),
                new Catalogue.Entry<>(PostingSlots.class, "posting-slots", SLOTS),
                new Catalogue.Entry<>(Blackout.class, "blackout", BLACKOUT),
                new Catalogue.Entry<>(PauseId.class, "pause-id", PAUSE_ID),
                new Catalogue.Entry<>(PauseScope.class, "pause-scope", SCOPE),
                new Catalogue.Entry<>(PauseRequest.class, "pause-request", PAUSE_REQUEST),
                new Catalogue.Entry<>(Pause.class, "pause", PAUSE));
    }
}
