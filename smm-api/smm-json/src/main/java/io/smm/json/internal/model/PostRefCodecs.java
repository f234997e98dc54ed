package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.post.DeliveryId;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.util.List;

/** How posts and deliveries are named. */
final class PostRefCodecs {

    static final Codec<NativeRole> ROLE = Scalars.TEXT.as(NativeRole.class, NativeRole::new, NativeRole::name);
    static final Codec<DeliveryId> DELIVERY = Scalars.TEXT.as(DeliveryId.class, DeliveryId::new, DeliveryId::value);
    static final Codec<RequestKey> KEY = Scalars.TEXT.as(RequestKey.class, RequestKey::new, RequestKey::value);

    static final Codec<NativeRef> NATIVE = ObjectCodec.of(NativeRef.class, o -> {
        var role = o.required("role", ROLE, NativeRef::role);
        var value = o.required("value", Scalars.TEXT, NativeRef::value);
        return v -> new NativeRef(v.get(role), v.get(value));
    });

    static final Codec<PostRef> POST = ObjectCodec.of(PostRef.class, o -> {
        var network = o.required("network", CommonCodecs.NETWORK, PostRef::network);
        var ids = o.some("ids", NATIVE, PostRef::ids);
        return v -> new PostRef(v.get(network), v.get(ids));
    });

    private PostRefCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(NativeRole.class, "native-role", ROLE),
                new Catalogue.Entry<>(NativeRef.class, "native-ref", NATIVE),
                new Catalogue.Entry<>(PostRef.class, "post-ref", POST),
                new Catalogue.Entry<>(DeliveryId.class, "delivery-id", DELIVERY),
                new Catalogue.Entry<>(RequestKey.class, "request-key", KEY));
    }
}
