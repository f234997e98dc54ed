package io.smm.adapter.support.oauth;

import io.smm.account.Secret;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NativeErrorException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the answer of a token address tolerantly: a renewal that rotates must not be lost because a life came as a text. Only the
 * access token is insisted on. Also reads answers that are wrapped in {@code data}, and errors under a good status.
 */
final class TokenAnswerReader {

    private static final int MOST_OTHERS = 16;

    /** Longer than any token is good, short enough to reckon with. */
    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());

    private Optional<String> access = Optional.empty();
    private Optional<String> refresh = Optional.empty();
    private Optional<Duration> expiresIn = Optional.empty();
    private Optional<Duration> refreshExpiresIn = Optional.empty();
    private final Set<String> scopes = new LinkedHashSet<>();
    private final Map<String, String> others = new HashMap<>();

    private TokenAnswerReader() {}

    static TokenAnswer read(JsonReader json) {
        TokenAnswerReader reader = new TokenAnswerReader();
        reader.object(json, true);
        if (reader.access.isEmpty()) {
            reader.raiseError();
            throw new MalformedAnswerException("'access_token' is missing");
        }
        return new TokenAnswer(
                Secret.of(reader.access.get()),
                reader.expiresIn,
                reader.refresh.map(Secret::of),
                reader.refreshExpiresIn,
                reader.scopes,
                reader.others);
    }

    private void object(JsonReader json, boolean outermost) {
        if (!json.isObject()) {
            throw new MalformedAnswerException("the answer is no object");
        }
        json.open();
        while (json.next()) {
            if (outermost && json.isObject() && json.name().equals("data")) {
                object(json, false);
            } else if (json.isArray() && isScope(json.name())) {
                json.list(one -> one.isObject() || one.isArray() ? Optional.<String>empty() : one.scalar())
                        .forEach(one -> one.ifPresent(scopes::add));
            } else if (!json.isObject() && !json.isArray()) {
                value(json.name(), json.scalar());
            }
        }
    }

    private void value(String name, Optional<String> value) {
        Optional<String> given = value.filter(text -> !text.isBlank());
        switch (name) {
            case "access_token" -> access = given.or(() -> access);
            case "refresh_token" -> refresh = given.or(() -> refresh);
            case "expires_in" -> expiresIn = given.flatMap(TokenAnswerReader::life);
            case "refresh_expires_in", "refresh_token_expires_in" ->
                refreshExpiresIn = given.flatMap(TokenAnswerReader::life);
            case "scope", "scopes" -> given.ifPresent(text -> scopes.addAll(split(text)));
            case "token_type" -> {}
            default -> {
                if (others.size() < MOST_OTHERS) {
                    given.ifPresent(text -> others.put(name, text));
                }
            }
        }
    }

    private void raiseError() {
        String code = others.getOrDefault("error", others.getOrDefault("code", ""));
        if (!code.isEmpty()) {
            throw new NativeErrorException(new NativeError(
                    code, others.getOrDefault("error_description", others.getOrDefault("message", ""))));
        }
    }

    private static boolean isScope(String name) {
        return name.equals("scope") || name.equals("scopes");
    }

    /** Spaces by the standard, commas on some networks, both on none. */
    private static List<String> split(String scopes) {
        return List.of(scopes.strip().split("[\\s,]+", -1));
    }

    private static Optional<Duration> life(String seconds) {
        if (!seconds.strip().matches("\\d{1,12}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(seconds.strip());
        return number.signum() == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(number.min(MOST_SECONDS).longValue()));
    }
}
