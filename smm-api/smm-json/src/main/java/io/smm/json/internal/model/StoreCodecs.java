package io.smm.json.internal.model;

import io.smm.account.QuotaSource;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.spi.AudienceMember;
import io.smm.spi.CursorStore;
import io.smm.spi.MessageEntry;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.PublishState;
import io.smm.spi.QuotaStore;
import io.smm.spi.StepKind;
import java.util.List;

/** What the engine keeps in stores. A state whose next step is not known here is refused: it might have an effect. */
final class StoreCodecs {

    static final Codec<PublishState> STATE = ObjectCodec.of(PublishState.class, o -> {
        var format = o.required("format", Scalars.INT, PublishState::format);
        var bytes = o.required("bytes", Scalars.BYTES, PublishState::bytes);
        var next = o.required("next", EnumCodec.of(StepKind.class), PublishState::next);
        return v -> PublishState.of(v.get(format), v.get(bytes), v.get(next));
    });

    static final Codec<OutboxEntry> OUTBOX = ObjectCodec.of(OutboxEntry.class, o -> {
        var delivery = o.required("delivery", DeliveryCodecs.DELIVERY, OutboxEntry::delivery);
        var key = o.optional("key", PostRefCodecs.KEY, OutboxEntry::key);
        var state = o.required("state", STATE, OutboxEntry::state);
        var effectSince = o.optional("effectSince", Scalars.INSTANT, OutboxEntry::effectSince);
        var attempts = o.required("attempts", Scalars.INT, OutboxEntry::attempts);
        var leasedUntil = o.optional("leasedUntil", Scalars.INSTANT, OutboxEntry::leasedUntil);
        var version = o.required("version", Scalars.LONG, OutboxEntry::version);
        return v -> new OutboxEntry(
                v.get(delivery),
                v.find(key),
                v.get(state),
                v.find(effectSince),
                v.get(attempts),
                v.find(leasedUntil),
                v.get(version));
    });

    static final Codec<PlanEntry> PLAN = ObjectCodec.of(PlanEntry.class, o -> {
        var planned = o.required("planned", PlanCodecs.PLANNED, PlanEntry::planned);
        var notBefore = o.optional("notBefore", Scalars.INSTANT, PlanEntry::notBefore);
        var leasedUntil = o.optional("leasedUntil", Scalars.INSTANT, PlanEntry::leasedUntil);
        var version = o.required("version", Scalars.LONG, PlanEntry::version);
        var note = o.optional("note", PlanCodecs.NOTE, PlanEntry::note);
        return v -> new PlanEntry(v.get(planned), v.find(notBefore), v.find(leasedUntil), v.get(version), v.find(note));
    });

    private static final Codec<QuotaStore.Use> QUOTA_USE = ObjectCodec.of(QuotaStore.Use.class, o -> {
        var at = o.required("at", Scalars.INSTANT, QuotaStore.Use::at);
        var until = o.required("until", Scalars.INSTANT, QuotaStore.Use::until);
        var points = o.required("points", Scalars.LONG, QuotaStore.Use::points);
        var holder = o.orElse("holder", Scalars.TEXT, QuotaStore.Use::holder, "");
        return v -> new QuotaStore.Use(v.get(at), v.get(until), v.get(points), v.get(holder));
    });

    private static final Codec<QuotaStore.Word> QUOTA_WORD = ObjectCodec.of(QuotaStore.Word.class, o -> {
        var source = o.required("source", EnumCodec.of(QuotaSource.class), QuotaStore.Word::source);
        var at = o.required("at", Scalars.INSTANT, QuotaStore.Word::at);
        var until = o.optional("until", Scalars.INSTANT, QuotaStore.Word::until);
        return v -> new QuotaStore.Word(v.get(source), v.get(at), v.find(until));
    });

    private static final Codec<QuotaStore.Closure> QUOTA_CLOSURE = ObjectCodec.of(QuotaStore.Closure.class, o -> {
        var at = o.required("at", Scalars.INSTANT, QuotaStore.Closure::at);
        var until = o.required("until", Scalars.INSTANT, QuotaStore.Closure::until);
        return v -> new QuotaStore.Closure(v.get(at), v.get(until));
    });

    static final Codec<QuotaStore.Window> QUOTA_WINDOW = ObjectCodec.of(QuotaStore.Window.class, o -> {
        var from = o.required("from", Scalars.INSTANT, QuotaStore.Window::from);
        var resetAt = o.required("resetAt", Scalars.INSTANT, QuotaStore.Window::resetAt);
        var limit = o.required("limit", Scalars.LONG, QuotaStore.Window::limit);
        var used = o.required("used", Scalars.LONG, QuotaStore.Window::used);
        var uses = o.list("uses", QUOTA_USE, QuotaStore.Window::uses);
        var word = o.optional("word", QUOTA_WORD, QuotaStore.Window::word);
        var closed = o.optional("closed", QUOTA_CLOSURE, QuotaStore.Window::closed);
        return v -> new QuotaStore.Window(
                v.get(from), v.get(resetAt), v.get(limit), v.get(used), v.get(uses), v.find(word), v.find(closed));
    });

    static final Codec<CursorStore.Stored> CURSOR = ObjectCodec.of(CursorStore.Stored.class, o -> {
        var value = o.required("value", Scalars.TEXT, CursorStore.Stored::value);
        var version = o.required("version", Scalars.LONG, CursorStore.Stored::version);
        return v -> new CursorStore.Stored(v.get(value), v.get(version));
    });

    static final Codec<AudienceMember> MEMBER = ObjectCodec.of(AudienceMember.class, o -> {
        var connection = o.required("connection", AccountCodecs.CONNECTION, AudienceMember::connection);
        var audience = o.required("audience", SegmentCodecs.CUSTOM_AUDIENCE, AudienceMember::audience);
        var contact = o.required("contact", PrivacyCodecs.CONTACT, AudienceMember::contact);
        var hashed = o.required("hashed", PrivacyCodecs.HASHED, AudienceMember::hashed);
        var purpose = o.required("purpose", PrivacyCodecs.PURPOSE, AudienceMember::purpose);
        var since = o.required("since", Scalars.INSTANT, AudienceMember::since);
        return v -> new AudienceMember(
                v.get(connection), v.get(audience), v.get(contact), v.get(hashed), v.get(purpose), v.get(since));
    });

    static final Codec<MessageEntry> MESSAGE = ObjectCodec.of(MessageEntry.class, o -> {
        var tenant = o.required("tenant", AccountCodecs.TENANT, MessageEntry::tenant);
        var connection = o.required("connection", AccountCodecs.CONNECTION_ID, MessageEntry::connection);
        var to = o.set("to", AccountCodecs.ACCOUNT, MessageEntry::to);
        var since = o.required("since", Scalars.INSTANT, MessageEntry::since);
        var delivery = o.required("delivery", MessageCodecs.DELIVERY, MessageEntry::delivery);
        return v -> new MessageEntry(v.get(tenant), v.get(connection), v.get(to), v.get(since), v.get(delivery));
    });

    private StoreCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(PublishState.class, "publish-state", STATE),
                new Catalogue.Entry<>(OutboxEntry.class, "outbox-entry", OUTBOX),
                new Catalogue.Entry<>(PlanEntry.class, "plan-entry", PLAN),
                new Catalogue.Entry<>(QuotaStore.Window.class, "quota-window", QUOTA_WINDOW),
                new Catalogue.Entry<>(CursorStore.Stored.class, "stored-cursor", CURSOR),
                new Catalogue.Entry<>(MessageEntry.class, "message-entry", MESSAGE),
                new Catalogue.Entry<>(AudienceMember.class, "audience-member", MEMBER));
    }
}
