package io.smm.adapter.x.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a part of the stub sees it.
 *
 * @param operation the method and path as the description spells them
 * @param id what stands in the path's place; empty where it has none
 * @param account whose token it carries; empty for none that is known
 * @param raw the request itself
 */
record StubRequest(String operation, String id, Optional<StubAccount> account, Request raw) {

    Map<String, String> query() {
        return fields(Optional.ofNullable(URI.create(raw.getAbsoluteUrl()).getRawQuery())
                .orElse(""));
    }

    Map<String, String> form() {
        return isOf("application/x-www-form-urlencoded") ? fields(raw.getBodyAsString()) : Map.of();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> json() {
        return isOf("application/json") ? Json.read(raw.getBodyAsString(), Map.class) : Map.of();
    }

    boolean isOf(String type) {
        return String.valueOf(raw.getHeader("Content-Type")).startsWith(type);
    }

    StubAccount who() {
        return account.orElseThrow();
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
