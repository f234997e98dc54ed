package io.smm.adapter.x.stub;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, to be held against the network's description.
 *
 * @param method the HTTP method
 * @param path the path as the description spells it, such as {@code /2/tweets/{id}}
 * @param request the JSON that was sent; empty for none and for forms
 * @param form the fields of a form that was sent; empty for none
 * @param query the names of the query's parameters
 * @param status the answer's status
 * @param answer the JSON that was answered; empty for none
 * @param deviates whether the answer differs from the description on purpose
 */
public record Exchange(
        String method,
        String path,
        Optional<Map<String, Object>> request,
        Map<String, String> form,
        Map<String, String> query,
        int status,
        Optional<Object> answer,
        boolean deviates) {

    /** {@return the same, of a server that is not the one described} */
    public Exchange asDeviating() {
        return new Exchange(method, path, request, form, query, status, answer, true);
    }

    static Optional<Object> parsed(@Nullable Object body) {
        return Optional.ofNullable(body);
    }
}
