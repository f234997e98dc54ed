package io.smm.json.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.error.InvalidInputException;
import io.smm.json.SmmJson;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Slot;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Documents of a time when a value had fewer properties; {@code -Dsmm.seed=} repeats a run. */
class OlderVersionsTest {

    /** Of these one property needs another, or one of several must be there, in every version. */
    private static final Set<String> INTERDEPENDENT = Set.of(
            "attribution-window",
            "capability-statement",
            "data-subject",
            "collection-plan",
            "destination-profile",
            "follow-up",
            "media-source",
            "post-targeting",
            "reading-span",
            "retry-advice",
            "signal-event");

    private final SmmJson json = SmmJson.standard();

    @Test
    void aDocumentWithoutAnyOptionalPropertyIsRead() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("OlderVersionsTest: -Dsmm.seed=" + seed);
        RandomValues random = new RandomValues(seed);
        Set<String> refused = new TreeSet<>();
        for (Catalogue.Entry<?> entry : Catalogue.standard().entries()) {
            if (entry.codec() instanceof ObjectCodec<?> object) {
                for (int i = 0; i < 20; i++) {
                    older(entry, object, random, refused);
                }
            }
        }
        assertThat(INTERDEPENDENT).containsAll(refused);
    }

    private <T> void older(Catalogue.Entry<T> entry, ObjectCodec<?> object, RandomValues random, Set<String> refused) {
        ObjectNode document = (ObjectNode) Documents.tree(json.write(random.of(entry.codec())));
        ObjectNode value = (ObjectNode) document.get("value");
        object.slots().stream().filter(slot -> !slot.required()).map(Slot::name).forEach(value::remove);
        try {
            json.read(entry.type(), Documents.bytes(document));
        } catch (InvalidInputException needed) {
            refused.add(entry.name());
        }
    }
}
