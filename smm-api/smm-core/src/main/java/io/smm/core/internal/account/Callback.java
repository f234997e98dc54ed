package io.smm.core.internal.account;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The address to which an account's owner came back. Its text is a stranger's: it shows in no message. */
final class Callback {

    private static final String NATIVE_CODE = "[A-Za-z0-9_.-]{1,60}";

    private final Map<String, String> parameters;

    private Callback(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Callback of(URI address) {
        Map<String, String> parameters = new HashMap<>();
        String query = address.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            // Of a parameter that stands there twice the first counts, whoever added the second.
            parameters.putIfAbsent(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return new Callback(parameters);
    }

    Optional<String> text(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).filter(text -> !text.isBlank());
    }

    /** The network's code of an error; a text that does not look like one is called unknown. */
    Optional<String> error() {
        return text("error").map(code -> code.matches(NATIVE_CODE) ? code : "unknown");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
