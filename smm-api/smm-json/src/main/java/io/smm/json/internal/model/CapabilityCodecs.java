package io.smm.json.internal.model;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Support;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import java.util.List;

/** What networks can do. */
final class CapabilityCodecs {

    static final EnumCodec<Capability, Capability> CAPABILITY = EnumCodec.of(Capability.class);

    static final Codec<CapabilityStatement> STATEMENT = ObjectCodec.of(CapabilityStatement.class, o -> {
        var capability = o.required("capability", CAPABILITY, CapabilityStatement::capability);
        var support = o.required("support", EnumCodec.of(Support.class), CapabilityStatement::support);
        var note = o.orElse("note", Scalars.TEXT, CapabilityStatement::note, "");
        var instead = o.optional("instead", Scalars.TEXT, CapabilityStatement::instead);
        var access = o.optional("access", Scalars.TEXT, CapabilityStatement::access);
        var price = o.optional("price", CommonCodecs.MONEY, CapabilityStatement::price);
        var source = o.required("source", Scalars.TEXT, CapabilityStatement::source);
        var asOf = o.required("asOf", Scalars.DATE, CapabilityStatement::asOf);
        return v -> new CapabilityStatement(
                v.get(capability),
                v.get(support),
                v.get(note),
                v.find(instead),
                v.find(access),
                v.find(price),
                v.get(source),
                v.get(asOf));
    });

    private CapabilityCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(new Catalogue.Entry<>(CapabilityStatement.class, "capability-statement", STATEMENT));
    }
}
