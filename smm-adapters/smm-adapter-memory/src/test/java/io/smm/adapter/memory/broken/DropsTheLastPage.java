package io.smm.adapter.memory.broken;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Signal;
import io.smm.post.PostRef;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.SignalReader;
import java.util.List;
import java.util.Optional;

/** Takes a page without a cursor for no page: of a list with more than one page, the last is lost. */
final class DropsTheLastPage extends BrokenAdapter {

    DropsTheLastPage(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<SignalReader> signalReader() {
        return super.signalReader().map(good -> new SignalReader() {
            @Override
            public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
                return withoutLast(good.comments(connection, post, page));
            }

            @Override
            public Page<Signal> mentions(Connection connection, PageRequest page) {
                return withoutLast(good.mentions(connection, page));
            }
        });
    }

    private static Page<Signal> withoutLast(Page<Signal> page) {
        return page.cursor()
                .map(cursor -> Page.of(page.items(), cursor, from -> {
                    Page<Signal> next = page.next().orElseThrow();
                    return next.cursor().isEmpty() ? Page.last(List.of()) : withoutLast(next);
                }))
                .orElse(page);
    }
}
