package io.smm.json.internal.model;

import io.smm.audience.AgeRange;
import io.smm.audience.AllOf;
import io.smm.audience.AnyOf;
import io.smm.audience.Area;
import io.smm.audience.Characteristic;
import io.smm.audience.Criterion;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.CustomerValue;
import io.smm.audience.Dimension;
import io.smm.audience.Distance;
import io.smm.audience.Engaged;
import io.smm.audience.Following;
import io.smm.audience.GeoPoint;
import io.smm.audience.InCustomAudience;
import io.smm.audience.Lookalike;
import io.smm.audience.Not;
import io.smm.audience.Segment;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.LazyCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import java.util.List;

/**
 * Segments and their conditions. A condition that is not known is refused: leaving it out would say something to more people
 * than it was meant for.
 */
final class SegmentCodecs {

    static final Codec<Dimension> DIMENSION = Scalars.TEXT.as(Dimension.class, Dimension::new, Dimension::id);
    static final Codec<Distance> DISTANCE = Scalars.INT.as(Distance.class, Distance::new, Distance::metres);

    static final Codec<GeoPoint> POINT = ObjectCodec.of(GeoPoint.class, o -> {
        var latitude = o.required("latitude", Scalars.DOUBLE, GeoPoint::latitude);
        var longitude = o.required("longitude", Scalars.DOUBLE, GeoPoint::longitude);
        return v -> new GeoPoint(v.get(latitude), v.get(longitude));
    });

    static final Codec<CustomAudienceRef> CUSTOM_AUDIENCE = ObjectCodec.of(CustomAudienceRef.class, o -> {
        var network = o.required("network", CommonCodecs.NETWORK, CustomAudienceRef::network);
        var id = o.required("id", Scalars.TEXT, CustomAudienceRef::id);
        return v -> new CustomAudienceRef(v.get(network), v.get(id));
    });

    static final Codec<Characteristic> CHARACTERISTIC = ObjectCodec.of(Characteristic.class, o -> {
        var dimension = o.required("dimension", DIMENSION, Characteristic::dimension);
        var value = o.required("value", Scalars.TEXT, Characteristic::value);
        return v -> Characteristic.of(v.get(dimension), v.get(value));
    });

    static final Codec<AgeRange> AGE = ObjectCodec.of(AgeRange.class, o -> {
        var from = o.required("from", Scalars.INT, AgeRange::from);
        var to = o.optionalInt("to", AgeRange::to);
        return v -> new AgeRange(v.get(from), v.findInt(to));
    });

    static final Codec<Area> AREA = ObjectCodec.of(Area.class, o -> {
        var center = o.required("center", POINT, Area::center);
        var radius = o.required("radius", DISTANCE, Area::radius);
        return v -> new Area(v.get(center), v.get(radius));
    });

    static final Codec<Criterion> CRITERION = UnionCodec.of(Criterion.class)
            .with("all", AllOf.class, parts().as(AllOf.class, AllOf::new, AllOf::parts))
            .with("any", AnyOf.class, parts().as(AnyOf.class, AnyOf::new, AnyOf::parts))
            .with("not", Not.class, new LazyCodec<>(SegmentCodecs::criterion).as(Not.class, Not::new, Not::part))
            .with("is", Characteristic.class, CHARACTERISTIC)
            .with("age", AgeRange.class, AGE)
            .with("area", Area.class, AREA)
            .with(
                    "spentAtLeast",
                    CustomerValue.class,
                    CommonCodecs.MONEY.as(CustomerValue.class, CustomerValue::new, CustomerValue::atLeast))
            .with("engagedWith", Engaged.class, PostRefCodecs.POST.as(Engaged.class, Engaged::new, Engaged::post))
            .with(
                    "follows",
                    Following.class,
                    AccountCodecs.ACCOUNT.as(Following.class, Following::new, Following::account))
            .with(
                    "inAudience",
                    InCustomAudience.class,
                    CUSTOM_AUDIENCE.as(InCustomAudience.class, InCustomAudience::new, InCustomAudience::audience))
            .with(
                    "likeAudience",
                    Lookalike.class,
                    CUSTOM_AUDIENCE.as(Lookalike.class, Lookalike::new, Lookalike::audience));

    static final Codec<Segment> SEGMENT = ObjectCodec.of(Segment.class, o -> {
        var name = o.required("name", Scalars.TEXT, Segment::name);
        var criterion = o.required("criterion", CRITERION, Segment::criterion);
        return v -> new Segment(v.get(name), v.get(criterion));
    });

    private SegmentCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Dimension.class, "dimension", DIMENSION),
                new Catalogue.Entry<>(Distance.class, "distance", DISTANCE),
                new Catalogue.Entry<>(GeoPoint.class, "geo-point", POINT),
                new Catalogue.Entry<>(CustomAudienceRef.class, "custom-audience-ref", CUSTOM_AUDIENCE),
                new Catalogue.Entry<>(Criterion.class, "criterion", CRITERION),
                new Catalogue.Entry<>(Segment.class, "segment", SEGMENT));
    }

    private static Codec<Criterion> criterion() {
        return CRITERION;
    }

    private static Codec<List<Criterion>> parts() {
        return new ListCodec<>(new LazyCodec<>(SegmentCodecs::criterion));
    }
}
