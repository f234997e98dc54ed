package io.smm.adapter.discord.stub;

import java.util.Map;
import java.util.Optional;

/**
 * One request and its answer, to be held against the network's description.
 *
 * @param operation Discord's name of the operation
 * @param request the JSON that was sent
 * @param status the answer's status
 * @param answer the JSON that was answered
 * @param deviates whether the answer differs from the description on purpose
 */
public record Exchange(
        String operation,
        Optional<Map<String, Object>> request,
        int status,
        Optional<Map<String, Object>> answer,
        boolean deviates) {}
