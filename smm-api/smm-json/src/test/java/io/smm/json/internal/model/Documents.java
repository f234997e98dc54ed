package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.LazyCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.MapCodec;
import io.smm.json.internal.codec.MappedCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.SetCodec;
import io.smm.json.internal.codec.UnionCodec;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as other versions or other tools might hand them back. */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Documents() {}

    static JsonNode tree(byte[] document) {
        return MAPPER.readTree(document);
    }

    static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /** The document of an entry with each object changed, innermost first; in a map any name is a key, so maps are not. */
    static JsonNode eachObject(JsonNode document, Codec<?> codec, UnaryOperator<ObjectNode> change) {
        ObjectNode envelope = (ObjectNode) document.deepCopy();
        envelope.set("value", changed(envelope.get("value"), codec, change));
        return change.apply(envelope);
    }

    private static JsonNode changed(JsonNode tree, Codec<?> codec, UnaryOperator<ObjectNode> change) {
        if (codec instanceof ObjectCodec<?> object) {
            ObjectNode copy = MAPPER.createObjectNode();
            tree.properties()
                    .forEach(property -> copy.set(
                            property.getKey(), changed(property.getValue(), slot(object, property.getKey()), change)));
            return change.apply(copy);
        }
        if (codec instanceof UnionCodec<?> union) {
            ObjectNode copy = MAPPER.createObjectNode();
            tree.properties()
                    .forEach(kind -> copy.set(
                            kind.getKey(),
                            changed(
                                    kind.getValue(),
                                    union.members().get(kind.getKey()).codec(),
                                    change)));
            return change.apply(copy);
        }
        if (codec instanceof MapCodec<?, ?> map) {
            ObjectNode copy = MAPPER.createObjectNode();
            tree.properties()
                    .forEach(entry -> copy.set(entry.getKey(), changed(entry.getValue(), map.value(), change)));
            return copy;
        }
        if (codec instanceof ListCodec<?> list) {
            return elements(tree, list.element(), change);
        }
        if (codec instanceof SetCodec<?> set) {
            return elements(tree, set.element(), change);
        }
        if (codec instanceof MappedCodec<?, ?> mapped) {
            return changed(tree, mapped.base(), change);
        }
        return codec instanceof LazyCodec<?> lazy
                ? changed(tree, lazy.supplier().get(), change)
                : tree;
    }

    private static JsonNode elements(JsonNode list, Codec<?> element, UnaryOperator<ObjectNode> change) {
        ArrayNode copy = MAPPER.createArrayNode();
        list.forEach(each -> copy.add(changed(each, element, change)));
        return copy;
    }

    private static Codec<?> slot(ObjectCodec<?> object, String name) {
        return object.slots().stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst()
                .orElseThrow()
                .codec();
    }

    /** The same object with its properties in another order, as databases give it back. */
    static ObjectNode reordered(ObjectNode object) {
        ObjectNode copy = MAPPER.createObjectNode();
        object.properties().stream()
                .sorted((one, other) -> other.getKey().compareTo(one.getKey()))
                .forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
        return copy;
    }
}
