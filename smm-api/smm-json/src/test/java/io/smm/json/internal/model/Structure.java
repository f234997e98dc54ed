package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.LazyCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.MapCodec;
import io.smm.json.internal.codec.MappedCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.SetCodec;
import io.smm.json.internal.codec.UnionCodec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which types the codecs of the catalogue reach. */
final class Structure {

    private final Map<Class<?>, Codec<?>> reached = new HashMap<>();
    private final Set<Codec<?>> seen = new HashSet<>();

    private Structure() {}

    static Structure ofCatalogue() {
        Structure structure = new Structure();
        Catalogue.standard().entries().forEach(entry -> {
            structure.reached.put(entry.type(), entry.codec());
            structure.walk(entry.codec());
        });
        return structure;
    }

    Map<Class<?>, Codec<?>> reached() {
        return reached;
    }

    private void walk(Codec<?> codec) {
        if (!seen.add(codec)) {
            return;
        }
        if (codec instanceof ObjectCodec<?> object) {
            reached.put(object.type(), object);
            object.slots().forEach(slot -> walk(slot.codec()));
        } else if (codec instanceof UnionCodec<?> union) {
            union.members().values().forEach(member -> {
                reached.putIfAbsent(member.type(), member.codec());
                walk(member.codec());
            });
        } else if (codec instanceof EnumCodec<?, ?> states) {
            reached.put(states.type(), states);
        } else if (codec instanceof ListCodec<?> list) {
            walk(list.element());
        } else if (codec instanceof SetCodec<?> set) {
            walk(set.element());
        } else if (codec instanceof MapCodec<?, ?> map) {
            reached.putIfAbsent(map.key().type(), codec);
            walk(map.value());
        } else if (codec instanceof MappedCodec<?, ?> mapped) {
            reached.putIfAbsent(mapped.type(), mapped);
            walk(mapped.base());
        } else if (codec instanceof LazyCodec<?> lazy) {
            walk(lazy.supplier().get());
        }
    }
}
