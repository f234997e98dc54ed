package io.smm.adapter.discord.internal.http;

import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeError;
import io.smm.error.ContentRejectedException;
import io.smm.error.Fault;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NotFoundException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Discord's errors: {@code {"code", "message", "errors"}}, the last a tree of the fields at fault; for too many calls {@code
 * {"message", "retry_after", "global"}}. The code decides, then the status.
 */
final class DiscordErrors implements ErrorMapper {

    /** Stands for the code, which a refusal for too many calls may lack, when it is the limit for all calls. */
    static final String GLOBAL = "global";

    static final String UNKNOWN_MESSAGE = "10008";

    private static final int MOST_DEPTH = 32;

    @Override
    public NativeError read(JsonReader json) {
        String code = "";
        String message = "";
        Optional<Duration> wait = Optional.empty();
        boolean global = false;
        List<Fault> faults = new ArrayList<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "code" -> code = code(json.number());
                    case "message" -> message = json.text().orElse("");
                    case "retry_after" -> wait = json.decimal().map(RateHeaders::seconds);
                    case "global" -> global = json.truth().orElse(false);
                    case "errors" -> faults(json, "", faults, 0);
                    default -> {}
                }
            }
        }
        return new NativeError(global ? GLOBAL : code, message, wait, faults);
    }

    @Override
    public SmmException map(ErrorAnswer answer) {
        int status = answer.head().status();
        if (status == 429) {
            return answer.as(RateLimitedException::new, "too many calls", answer.again());
        }
        return switch (answer.code()) {
            case "10015", "50027" -> gone(answer);
            case UNKNOWN_MESSAGE -> answer.as(NotFoundException::new, "there is no such message", RetryAdvice.never());
            case "10003" -> answer.as(NotFoundException::new, "there is no such thread", RetryAdvice.never());
            case "40005" -> answer.as(MediaRejectedException::new, "the files are too large", RetryAdvice.never());
            case "50013" ->
                answer.as(
                        MissingScopeException::new,
                        "the webhook may not do this",
                        RetryAdvice.afterAction("let a manager of the server allow it"));
            case "50035", "50006", "50083", "200000", "200001", "220001", "220002", "220003", "220004", "240000" ->
                refused(answer);
            default -> byStatus(answer, status);
        };
    }

    private static SmmException byStatus(ErrorAnswer answer, int status) {
        return switch (status) {
            case 401 -> gone(answer);
            case 413 -> answer.as(MediaRejectedException::new, "the files are too large", RetryAdvice.never());
            default -> answer.byStatus();
        };
    }

    /** A webhook's token has no end of its own and is not renewed. */
    private static SmmException gone(ErrorAnswer answer) {
        return answer.as(
                TokenRevokedException::new,
                "the webhook was deleted, or its token is not right",
                RetryAdvice.afterAction("make a webhook in the channel's settings and connect its address"));
    }

    private static SmmException refused(ErrorAnswer answer) {
        return answer.operation().equals(Operations.EXECUTE)
                        || answer.operation().equals(Operations.EDIT_MESSAGE)
                ? answer.as(ContentRejectedException::new, "Discord refused the message", RetryAdvice.never())
                : answer.byStatus();
    }

    private static String code(Field<Long> number) {
        return number.value().filter(value -> value != 0).map(String::valueOf).orElse("");
    }

    /** Goes down the tree: {@code _errors} holds the faults of the value whose path leads there, numbers are places in arrays. */
    private static void faults(JsonReader json, String path, List<Fault> faults, int depth) {
        if (depth > MOST_DEPTH || !json.isObject() || !json.open()) {
            return;
        }
        while (json.next()) {
            String name = json.name();
            if (name.equals("_errors")) {
                if (json.isArray()) {
                    json.list(DiscordErrors::words).forEach(words -> faults.add(new Fault(path, words)));
                }
            } else {
                faults(json, below(path, name), faults, depth + 1);
            }
        }
    }

    private static String below(String path, String name) {
        return name.matches("\\d+") ? path + "[" + name + "]" : path.isEmpty() ? name : path + "." + name;
    }

    private static String words(JsonReader json) {
        String message = "";
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("message")) {
                    message = json.text().orElse("");
                }
            }
        }
        return message;
    }
}
