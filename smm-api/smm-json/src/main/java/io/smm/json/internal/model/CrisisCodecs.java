package io.smm.json.internal.model;

import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisEvent;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisResult;
import io.smm.crisis.CrisisStep;
import io.smm.crisis.CrisisTimeline;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import java.util.List;

/** What is done in a crisis. A step whose action is not known is refused: it might delete something. */
final class CrisisCodecs {

    private static final Codec<CrisisAction> ACTION = EnumCodec.of(CrisisAction.class);

    static final Codec<CrisisResult> RESULT = ObjectCodec.of(CrisisResult.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION_ID, CrisisResult::connection);
        var action = o.required("action", ACTION, CrisisResult::action);
        var target = o.optional("target", PostRefCodecs.POST, CrisisResult::target);
        var outcome =
                o.required("outcome", EnumCodec.of(CrisisOutcome.class, CrisisOutcome.UNKNOWN), CrisisResult::outcome);
        var note = o.required("note", PlanCodecs.NOTE, CrisisResult::note);
        var advice = o.optional("advice", Scalars.TEXT, CrisisResult::advice);
        return v -> new CrisisResult(
                v.get(connection), v.get(action), v.find(target), v.get(outcome), v.get(note), v.find(advice));
    });

    static final Codec<CrisisStep> STEP = ObjectCodec.of(CrisisStep.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION, CrisisStep::connection);
        var action = o.required("action", ACTION, CrisisStep::action);
        var target = o.required("target", PostRefCodecs.POST, CrisisStep::target);
        var comment = o.optional("comment", SignalCodecs.SIGNAL, CrisisStep::comment);
        var effect = o.orElse("effect", Scalars.TEXT, CrisisStep::effect, "");
        return v -> new CrisisStep(v.get(connection), v.get(action), v.get(target), v.find(comment), v.get(effect));
    });

    static final Codec<CrisisPlan> PLAN = ObjectCodec.of(CrisisPlan.class, o -> {
        var pause = o.required("pause", PlanCodecs.PAUSE_ID, CrisisPlan::pause);
        var madeAt = o.required("madeAt", Scalars.INSTANT, CrisisPlan::madeAt);
        var steps = o.list("steps", STEP, CrisisPlan::steps);
        var without = o.list("without", RESULT, CrisisPlan::without);
        return v -> new CrisisPlan(v.get(pause), v.get(madeAt), v.get(steps), v.get(without));
    });

    static final Codec<CrisisReport> REPORT = ObjectCodec.of(CrisisReport.class, o -> {
        var pause = o.required("pause", PlanCodecs.PAUSE_ID, CrisisReport::pause);
        var results = o.list("results", RESULT, CrisisReport::results);
        return v -> new CrisisReport(v.get(pause), v.get(results));
    });

    static final Codec<CrisisEvent> EVENT = UnionCodec.of(CrisisEvent.class)
            .with("paused", CrisisEvent.Paused.class, ObjectCodec.of(CrisisEvent.Paused.class, o -> {
                var at = o.required("at", Scalars.INSTANT, CrisisEvent.Paused::at);
                var by = o.optional("by", PlanCodecs.ACTOR, CrisisEvent.Paused::by);
                var scope = o.required("scope", PlanCodecs.SCOPE, CrisisEvent.Paused::scope);
                var reason = o.required("reason", Scalars.TEXT, CrisisEvent.Paused::reason);
                return v -> new CrisisEvent.Paused(v.get(at), v.find(by), v.get(scope), v.get(reason));
            }))
            .with("adsStopped", CrisisEvent.AdsStopped.class, ObjectCodec.of(CrisisEvent.AdsStopped.class, o -> {
                var at = o.required("at", Scalars.INSTANT, CrisisEvent.AdsStopped::at);
                var by = o.optional("by", PlanCodecs.ACTOR, CrisisEvent.AdsStopped::by);
                var stop = o.required("stop", PlanCodecs.AD_STOP, CrisisEvent.AdsStopped::stop);
                return v -> new CrisisEvent.AdsStopped(v.get(at), v.find(by), v.get(stop));
            }))
            .with(
                    "postHeld",
                    CrisisEvent.PostHeld.class,
                    ObjectCodec.of(
                            CrisisEvent.PostHeld.class,
                            "change",
                            PlanCodecs.CHANGE,
                            CrisisEvent.PostHeld::new,
                            CrisisEvent.PostHeld::change))
            .with(
                    "heldPostDecided",
                    CrisisEvent.HeldPostDecided.class,
                    ObjectCodec.of(
                            CrisisEvent.HeldPostDecided.class,
                            "change",
                            PlanCodecs.CHANGE,
                            CrisisEvent.HeldPostDecided::new,
                            CrisisEvent.HeldPostDecided::change))
            .with(
                    "statementChanged",
                    CrisisEvent.StatementChanged.class,
                    ObjectCodec.of(
                            CrisisEvent.StatementChanged.class,
                            "change",
                            PlanCodecs.CHANGE,
                            CrisisEvent.StatementChanged::new,
                            CrisisEvent.StatementChanged::change))
            .with(
                    "actionTaken",
                    CrisisEvent.ActionTaken.class,
                    ObjectCodec.of(
                            CrisisEvent.ActionTaken.class,
                            "result",
                            RESULT,
                            CrisisEvent.ActionTaken::new,
                            CrisisEvent.ActionTaken::result))
            .with("resumed", CrisisEvent.Resumed.class, ObjectCodec.of(CrisisEvent.Resumed.class, o -> {
                var at = o.required("at", Scalars.INSTANT, CrisisEvent.Resumed::at);
                var by = o.optional("by", PlanCodecs.ACTOR, CrisisEvent.Resumed::by);
                return v -> new CrisisEvent.Resumed(v.get(at), v.find(by));
            }));

    static final Codec<CrisisTimeline> TIMELINE = ObjectCodec.of(CrisisTimeline.class, o -> {
        var pause = o.required("pause", PlanCodecs.PAUSE, CrisisTimeline::pause);
        var events = o.list("events", EVENT, CrisisTimeline::events);
        var complete = o.flag("complete", CrisisTimeline::complete);
        return v -> new CrisisTimeline(v.get(pause), v.get(events), v.get(complete));
    });

    private CrisisCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(CrisisResult.class, "crisis-result", RESULT),
                new Catalogue.Entry<>(CrisisPlan.class, "crisis-plan", PLAN),
                new Catalogue.Entry<>(CrisisReport.class, "crisis-report", REPORT),
                new Catalogue.Entry<>(CrisisEvent.class, "crisis-event", EVENT),
                new Catalogue.Entry<>(CrisisTimeline.class, "crisis-timeline", TIMELINE));
    }
}
