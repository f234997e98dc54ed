package io.smm.json.internal.model;

import io.smm.insight.AttributionWindow;
import io.smm.insight.Exactness;
import io.smm.insight.Finality;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.ReadingSpan;
import io.smm.insight.TimeBasis;
import io.smm.insight.Uniqueness;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import io.smm.json.internal.codec.UnionCodec;
import java.util.List;
import java.util.Locale;

/** Metrics and readings of them, with all that a number rests on. A kind of reading that is not known here is unknown. */
final class MetricCodecs {

    static final Codec<MetricUnit> UNIT = EnumCodec.of(MetricUnit.class);

    /** A metric's name and unit in one text, {@code reach:people}: the same name in another unit is another metric. */
    static final TextKey<MetricId> METRIC_KEY =
            new TextKey<>(MetricId.class, MetricCodecs::metric, MetricCodecs::text).skipping();

    static final Codec<MetricId> METRIC = Scalars.TEXT.as(MetricId.class, MetricCodecs::metric, MetricCodecs::text);

    static final Codec<TimeBasis> BASIS = EnumCodec.of(TimeBasis.class, TimeBasis.UNSTATED);
    static final Codec<Exactness> EXACTNESS = EnumCodec.of(Exactness.class);

    static final Codec<AttributionWindow> ATTRIBUTION = ObjectCodec.of(AttributionWindow.class, o -> {
        var click = o.optional("click", Scalars.DURATION, AttributionWindow::click);
        var view = o.optional("view", Scalars.DURATION, AttributionWindow::view);
        var engagedView = o.optional("engagedView", Scalars.DURATION, AttributionWindow::engagedView);
        return v -> new AttributionWindow(v.find(click), v.find(view), v.find(engagedView));
    });

    static final Codec<Finality> FINALITY = UnionCodec.of(Finality.class)
            .with("final", Finality.Final.class, ObjectCodec.empty(Finality.Final.class, Finality.Final::new))
            .with("provisional", Finality.Provisional.class, ObjectCodec.of(Finality.Provisional.class, o -> {
                var until = o.optional("until", Scalars.INSTANT, Finality.Provisional::until);
                return v -> new Finality.Provisional(v.find(until));
            }))
            .with(
                    "unstated",
                    Finality.Unstated.class,
                    ObjectCodec.empty(Finality.Unstated.class, Finality.Unstated::new))
            .otherwise((kind, json) -> new Finality.Unstated());

    static final Codec<ReadingSpan> SPAN = ObjectCodec.of(ReadingSpan.class, o -> {
        var basis = o.required("basis", BASIS, ReadingSpan::basis);
        var window = o.optional("window", CommonCodecs.WINDOW, ReadingSpan::window);
        return v -> new ReadingSpan(v.get(basis), v.find(window));
    });

    static final Codec<Lineage> LINEAGE = ObjectCodec.of(Lineage.class, o -> {
        var network = o.required("network", CommonCodecs.NETWORK, Lineage::network);
        var nativeName = o.required("nativeName", Scalars.TEXT, Lineage::nativeName);
        var observedAt = o.optional("observedAt", Scalars.INSTANT, Lineage::observedAt);
        var apiVersion = o.optional("apiVersion", Scalars.TEXT, Lineage::apiVersion);
        var definition = o.optional("definition", Scalars.TEXT, Lineage::definition);
        var basis = o.orElse("timeBasis", BASIS, Lineage::timeBasis, TimeBasis.UNSTATED);
        var window = o.optional("window", CommonCodecs.WINDOW, Lineage::window);
        var zone = o.optional("zone", Scalars.ZONE, Lineage::zone);
        var finality = o.orElse("finality", FINALITY, Lineage::finality, new Finality.Unstated());
        var exactness = o.required("exactness", EXACTNESS, Lineage::exactness);
        var denominator = o.optional("denominator", Scalars.TEXT, Lineage::denominator);
        var uniqueness = o.orElse(
                "uniqueness",
                EnumCodec.of(Uniqueness.class, Uniqueness.UNSTATED),
                Lineage::uniqueness,
                Uniqueness.UNSTATED);
        var attribution = o.optional("attribution", ATTRIBUTION, Lineage::attribution);
        var currency = o.optional("currency", CommonCodecs.CURRENCY, Lineage::currency);
        return v -> {
            Lineage.Builder lineage = v.find(observedAt)
                    .map(at -> Lineage.builder(v.get(network), v.get(nativeName), at))
                    .orElseGet(() -> Lineage.builderUnobserved(v.get(network), v.get(nativeName)));
            v.with(apiVersion, lineage::apiVersion);
            v.with(definition, lineage::definition);
            switch (v.get(basis)) {
                case LIFETIME -> lineage.lifetime();
                case SNAPSHOT -> lineage.snapshot();
                case PERIOD -> lineage.period(v.get(window));
                case UNSTATED -> {}
            }
            v.with(zone, lineage::zone);
            if (v.get(finality) instanceof Finality.Final) {
                lineage.markFinal();
            } else if (v.get(finality) instanceof Finality.Provisional provisional) {
                provisional.until().ifPresentOrElse(lineage::provisionalUntil, lineage::provisional);
            }
            v.with(denominator, lineage::denominator);
            v.with(attribution, lineage::attribution);
            v.with(currency, lineage::currency);
            return lineage.exactness(v.get(exactness))
                    .uniqueness(v.get(uniqueness))
                    .build();
        };
    });

    static final Codec<Reading> READING = UnionCodec.of(Reading.class)
            .with("value", Reading.Value.class, ObjectCodec.of(Reading.Value.class, o -> {
                var number = o.required("number", Scalars.DECIMAL, Reading.Value::number);
                var lineage = o.required("lineage", LINEAGE, Reading.Value::lineage);
                return v -> new Reading.Value(v.get(number), v.get(lineage));
            }))
            .with(
                    "notRequested",
                    Reading.NotRequested.class,
                    ObjectCodec.empty(Reading.NotRequested.class, Reading.NotRequested::new))
            .with(
                    "notReported",
                    Reading.NotReported.class,
                    ObjectCodec.of(
                            Reading.NotReported.class,
                            "why",
                            Scalars.TEXT,
                            Reading.NotReported::new,
                            Reading.NotReported::why))
            .with(
                    "withheld",
                    Reading.Withheld.class,
                    ObjectCodec.of(
                            Reading.Withheld.class, "why", Scalars.TEXT, Reading.Withheld::new, Reading.Withheld::why))
            .with(
                    "unknown",
                    Reading.Unknown.class,
                    ObjectCodec.of(
                            Reading.Unknown.class, "why", Scalars.TEXT, Reading.Unknown::new, Reading.Unknown::why))
            .otherwise((kind, json) -> new Reading.Unknown("a newer version wrote '" + kind + "'"));

    private MetricCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(MetricId.class, "metric", METRIC),
                new Catalogue.Entry<>(AttributionWindow.class, "attribution-window", ATTRIBUTION),
                new Catalogue.Entry<>(ReadingSpan.class, "reading-span", SPAN),
                new Catalogue.Entry<>(Lineage.class, "lineage", LINEAGE),
                new Catalogue.Entry<>(Reading.class, "reading", READING));
    }

    private static MetricId metric(String text) {
        int cut = text.indexOf(':');
        if (cut < 0) {
            throw new IllegalArgumentException(text);
        }
        return new MetricId(
                text.substring(0, cut),
                MetricUnit.valueOf(text.substring(cut + 1).toUpperCase(Locale.ROOT)));
    }

    private static String text(MetricId metric) {
        return metric.id() + ":" + metric.unit().name().toLowerCase(Locale.ROOT);
    }
}
