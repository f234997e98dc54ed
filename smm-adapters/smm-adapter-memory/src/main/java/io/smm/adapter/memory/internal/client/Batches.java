package io.smm.adapter.memory.internal.client;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.adapter.memory.internal.world.Batch;
import java.util.List;
import java.util.function.Function;

/** Makes pages of what the network gives in batches. */
final class Batches {

    private Batches() {}

    static <F, T> Page<T> page(
            Batch<F> batch, Function<F, T> item, PageRequest page, Function<PageRequest, Page<T>> following) {
        List<T> items = batch.items().stream().map(item).toList();
        return batch.next()
                .map(cursor -> Page.of(items, cursor, from -> following.apply(page.from(from))))
                .orElseGet(() -> Page.last(items));
    }
}
