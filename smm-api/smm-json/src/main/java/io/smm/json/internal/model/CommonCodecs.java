package io.smm.json.internal.model;

import io.smm.CurrencyCode;
import io.smm.Cursor;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import java.util.List;

/** What all pillars share. */
final class CommonCodecs {

    static final Codec<Network> NETWORK = Scalars.TEXT.as(Network.class, Network::new, Network::id);

    static final TextKey<Network> NETWORK_KEY = new TextKey<>(Network.class, Network::new, Network::id);

    static final Codec<CurrencyCode> CURRENCY =
            Scalars.TEXT.as(CurrencyCode.class, CurrencyCode::new, CurrencyCode::code);

    static final Codec<Cursor> CURSOR = Scalars.TEXT.as(Cursor.class, Cursor::new, Cursor::value);

    static final Codec<Money> MONEY = ObjectCodec.of(Money.class, o -> {
        var amount = o.required("amount", Scalars.DECIMAL, Money::amount);
        var currency = o.required("currency", CURRENCY, Money::currency);
        return v -> new Money(v.get(amount), v.get(currency));
    });

    static final Codec<TimeWindow> WINDOW = ObjectCodec.of(TimeWindow.class, o -> {
        var from = o.required("from", Scalars.INSTANT, TimeWindow::from);
        var to = o.required("to", Scalars.INSTANT, TimeWindow::to);
        return v -> new TimeWindow(v.get(from), v.get(to));
    });

    private CommonCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Network.class, "network", NETWORK),
                new Catalogue.Entry<>(CurrencyCode.class, "currency", CURRENCY),
                new Catalogue.Entry<>(Cursor.class, "cursor", CURSOR),
                new Catalogue.Entry<>(Money.class, "money", MONEY),
                new Catalogue.Entry<>(TimeWindow.class, "time-window", WINDOW));
    }
}
