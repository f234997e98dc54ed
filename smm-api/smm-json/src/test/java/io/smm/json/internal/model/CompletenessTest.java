package io.smm.json.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Slot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No public value is forgotten, and no property of one. */
class CompletenessTest {

    private final Map<Class<?>, Codec<?>> reached = Structure.ofCatalogue().reached();

    @Test
    void everyPublicValueHasAJsonOrAReasonForHavingNone() {
        List<String> forgotten = ApiValues.all().stream()
                .filter(type -> !reached.containsKey(type))
                .filter(type -> !WithoutJson.REASONS.containsKey(type))
                .map(Class::getName)
                .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void whatHasAReasonForHavingNoJsonIsAValueAndHasNone() {
        assertThat(ApiValues.all()).containsAll(WithoutJson.REASONS.keySet());
        assertThat(Catalogue.standard().types()).doesNotContainAnyElementsOf(WithoutJson.REASONS.keySet());
    }

    @Test
    void everyComponentOfAValueIsAProperty() {
        assertThat(reached).allSatisfy((type, codec) -> {
            if (codec instanceof ObjectCodec<?> object) {
                assertThat(object.slots())
                        .as(type.getName())
                        .extracting(Slot::name)
                        .containsAll(Derived.storedOf(type));
            }
        });
    }
}
