package io.smm.json.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.json.SmmJson;
import io.smm.json.StoredValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What other versions and other tools do to documents, over values of every type; {@code -Dsmm.seed=} repeats a run. */
class ToleranceTest {

    private static final int VALUES = 5_000;

    private final SmmJson json = SmmJson.standard();
    private final List<Catalogue.Entry<?>> entries = Catalogue.standard().entries();

    @Test
    void propertiesThatANewerVersionAddedAnywhereAreSkippedKeptAndWrittenBack() {
        RandomValues random = random("added");
        for (int i = 0; i < VALUES; i++) {
            newerDocument(entries.get(i % entries.size()), random);
        }
    }

    @Test
    void theOrderOfPropertiesMeansNothing() {
        RandomValues random = random("order");
        for (int i = 0; i < VALUES; i++) {
            reordered(entries.get(i % entries.size()), random);
        }
    }

    private <T> void newerDocument(Catalogue.Entry<T> entry, RandomValues random) {
        T value = random.of(entry.codec());
        JsonNode newer =
                Documents.eachObject(Documents.tree(json.write(value)), entry.codec(), ToleranceTest::withMore);

        StoredValue<T> read = json.readKeeping(entry.type(), Documents.bytes(newer));

        assertThat(Same.same(read.value(), value))
                .as("%s from %s", value, newer)
                .isTrue();
        assertThat(Documents.tree(json.write(read))).isEqualTo(newer);
    }

    private <T> void reordered(Catalogue.Entry<T> entry, RandomValues random) {
        T value = random.of(entry.codec());
        JsonNode other = Documents.eachObject(Documents.tree(json.write(value)), entry.codec(), Documents::reordered);

        T read = json.read(entry.type(), Documents.bytes(other));

        assertThat(Same.same(read, value)).as("%s from %s", value, other).isTrue();
    }

    private static ObjectNode withMore(ObjectNode object) {
        return object.put("from-the-future", 1);
    }

    private static RandomValues random(String test) {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("ToleranceTest " + test + ": -Dsmm.seed=" + seed);
        return new RandomValues(seed);
    }
}
