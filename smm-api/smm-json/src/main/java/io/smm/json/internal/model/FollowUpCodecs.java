package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpCondition;
import io.smm.post.plan.FollowUpKind;
import io.smm.post.plan.FollowUpState;
import io.smm.post.plan.PlannedFollowUp;
import java.util.List;

/** What follows posts. A kind or comparison that is not known is refused: another in its place would publish what nobody wanted. */
final class FollowUpCodecs {

    static final Codec<FollowUpCondition> CONDITION = ObjectCodec.of(FollowUpCondition.class, o -> {
        var metric = o.required("metric", MetricCodecs.METRIC, FollowUpCondition::metric);
        var comparison = o.required(
                "comparison", EnumCodec.of(FollowUpCondition.Comparison.class), FollowUpCondition::comparison);
        var threshold = o.required("threshold", Scalars.DECIMAL, FollowUpCondition::threshold);
        return v -> new FollowUpCondition(v.get(metric), v.get(comparison), v.get(threshold));
    });

    static final Codec<FollowUp> FOLLOW_UP = ObjectCodec.of(FollowUp.class, o -> {
        var name = o.required("name", Scalars.TEXT, FollowUp::name);
        var after = o.required("after", Scalars.DURATION, FollowUp::after);
        var kind = o.required("kind", EnumCodec.of(FollowUpKind.class), FollowUp::kind);
        var post = o.optional("post", PostCodecs.POST, FollowUp::post);
        var condition = o.optional("condition", CONDITION, FollowUp::condition);
        var tolerance = o.required("tolerance", Scalars.DURATION, FollowUp::tolerance);
        var waits = o.flag("waitsForNumbers", FollowUp::waitsForNumbers);
        return v -> new FollowUp(
                v.get(name),
                v.get(after),
                v.get(kind),
                v.find(post),
                v.find(condition),
                v.get(tolerance),
                v.get(waits));
    });

    static final Codec<PlannedFollowUp> PLANNED = ObjectCodec.of(PlannedFollowUp.class, o -> {
        var followUp = o.required("followUp", FOLLOW_UP, PlannedFollowUp::followUp);
        var state =
                o.required("state", EnumCodec.of(FollowUpState.class, FollowUpState.CANCELLED), PlannedFollowUp::state);
        var due = o.optional("due", Scalars.INSTANT, PlannedFollowUp::due);
        var planned = o.optional("planned", PlanCodecs.ID, PlannedFollowUp::planned);
        var why = o.optional("why", Scalars.TEXT, PlannedFollowUp::why);
        return v -> new PlannedFollowUp(v.get(followUp), v.get(state), v.find(due), v.find(planned), v.find(why));
    });

    private FollowUpCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(FollowUpCondition.class, "follow-up-condition", CONDITION),
                new Catalogue.Entry<>(FollowUp.class, "follow-up", FOLLOW_UP),
                new Catalogue.Entry<>(PlannedFollowUp.class, "planned-follow-up", PLANNED));
    }
}
