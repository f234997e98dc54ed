package io.smm.json.internal.model;

import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionProgress;
import io.smm.insight.CollectionTask;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import java.util.List;

/** Numbers that are collected, and how far that is. */
final class CollectionCodecs {

    static final Codec<InsightSubject> SUBJECT = ObjectCodec.of(InsightSubject.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION_ID, InsightSubject::connection);
        var post = o.optional("post", PostRefCodecs.POST, InsightSubject::post);
        return v -> new InsightSubject(v.get(connection), v.find(post));
    });

    static final Codec<CollectionPlan> PLAN = ObjectCodec.of(CollectionPlan.class, o -> {
        var ages = o.list("ages", Scalars.DURATION, CollectionPlan::ages);
        var every = o.optional("every", Scalars.DURATION, CollectionPlan::every);
        var metrics = o.set("metrics", MetricCodecs.METRIC, CollectionPlan::metrics);
        var daysBack = o.orElse("daysBack", Scalars.INT, CollectionPlan::daysBack, 0);
        return v -> new CollectionPlan(v.get(ages), v.find(every), v.get(metrics), v.get(daysBack));
    });

    static final Codec<CollectionProgress> PROGRESS = ObjectCodec.of(CollectionProgress.class, o -> {
        var dueAt = o.optional("dueAt", Scalars.INSTANT, CollectionProgress::dueAt);
        var notBefore = o.optional("notBefore", Scalars.INSTANT, CollectionProgress::notBefore);
        var collected = o.required("collected", Scalars.LONG, CollectionProgress::collected);
        var missed = o.required("missed", Scalars.LONG, CollectionProgress::missed);
        var failures = o.orElse("failures", Scalars.INT, CollectionProgress::failures, 0);
        var note = o.optional("note", Scalars.TEXT, CollectionProgress::note);
        return v -> new CollectionProgress(
                v.find(dueAt), v.find(notBefore), v.get(collected), v.get(missed), v.get(failures), v.find(note));
    });

    static final Codec<CollectionTask> TASK = ObjectCodec.of(CollectionTask.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION, CollectionTask::connection);
        var post = o.optional("post", PostRefCodecs.POST, CollectionTask::post);
        var since = o.required("since", Scalars.INSTANT, CollectionTask::since);
        var plan = o.required("plan", PLAN, CollectionTask::plan);
        var progress = o.required("progress", PROGRESS, CollectionTask::progress);
        return v -> new CollectionTask(v.get(connection), v.find(post), v.get(since), v.get(plan), v.get(progress));
    });

    static final Codec<InsightSample> SAMPLE = ObjectCodec.of(InsightSample.class, o -> {
        var subject = o.required("subject", SUBJECT, InsightSample::subject);
        var since = o.required("since", Scalars.INSTANT, InsightSample::since);
        var dueAt = o.required("dueAt", Scalars.INSTANT, InsightSample::dueAt);
        var step = o.optional("step", CommonCodecs.WINDOW, InsightSample::step);
        var collectedAt = o.required("collectedAt", Scalars.INSTANT, InsightSample::collectedAt);
        var readings = o.map(
                "readings", MetricCodecs.METRIC_KEY, new ListCodec<>(MetricCodecs.READING), InsightSample::readings);
        return v -> new InsightSample(
                v.get(subject), v.get(since), v.get(dueAt), v.find(step), v.get(collectedAt), v.get(readings));
    });

    private CollectionCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(CollectionTask.class, "collection-task", TASK),
                new Catalogue.Entry<>(CollectionPlan.class, "collection-plan", PLAN),
                new Catalogue.Entry<>(InsightSample.class, "insight-sample", SAMPLE));
    }
}
