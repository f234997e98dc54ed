package io.smm.account;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query of an address: written and read. */
final class Query {

    private Query() {}

    /** The address with more parameters, encoded so that browsers and form decoders read the same. */
    static URI append(URI address, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }

    /**
     * The parameters of an address; of a parameter that stands there twice the first. Empty when the query is not encoded as it
     * should be.
     */
    static Optional<Map<String, String>> of(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = address.getRawQuery();
        if (query == null) {
            return Optional.of(parameters);
        }
        try {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
