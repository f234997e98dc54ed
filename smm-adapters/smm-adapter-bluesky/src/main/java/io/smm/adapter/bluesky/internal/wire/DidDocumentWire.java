package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * A DID document (W3C DID Core 1.0), as far as the protocol uses it.
 *
 * @param id whose it is; empty when it does not say
 * @param handle the handle that the account claims; empty when it claims none
 * @param pds the server of the account; empty when it names none
 */
public record DidDocumentWire(Optional<String> id, Optional<String> handle, Optional<String> pds) {

    private static final String PDS = "#atproto_pds";
    private static final String HANDLE = "at://";

    /** A service of a DID document. */
    private record Service(String id, Optional<String> endpoint) {}

    /**
     * Reads a document.
     *
     * @param json stands before it
     * @return what was read
     */
    public static DidDocumentWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> handle = Optional.empty();
        Optional<Service> found = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.text();
                    case "alsoKnownAs" -> handle = handle(json);
                    case "service" ->
                        found = json.list(DidDocumentWire::service).stream()
                                .filter(service -> service.id().endsWith(PDS))
                                .findFirst();
                    default -> {}
                }
            }
        }
        String owner = id.orElse("");
        Optional<String> pds = found.filter(
                        service -> service.id().equals(PDS) || service.id().equals(owner + PDS))
                .flatMap(Service::endpoint);
        return new DidDocumentWire(id, handle, pds);
    }

    /** The first that is one; the others are not the account's main name. */
    private static Optional<String> handle(JsonReader json) {
        List<String> names = json.list(name -> name.isText() ? name.text().orElse("") : "");
        return names.stream()
                .filter(name -> name.startsWith(HANDLE))
                .map(name -> name.substring(HANDLE.length()))
                .findFirst();
    }

    private static Service service(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> endpoint = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.text();
                    case "serviceEndpoint" -> endpoint = json.isText() ? json.text() : Optional.empty();
                    default -> {}
                }
            }
        }
        return new Service(id.orElse(""), endpoint);
    }
}
