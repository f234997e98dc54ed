package io.smm.example.publisher.http;

import io.smm.error.ApprovalRefusedException;
import io.smm.error.ConflictException;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.StorageException;
import io.smm.error.WindowClosedException;
import tools.jackson.core.JsonGenerator;

/** Errors as HTTP tells them: by their meaning, with all faults and with what to do next. */
final class Errors {

    private Errors() {}

    static Answer answer(SmmException error) {
        return Answer.json(status(error), out -> {
            out.writeStringProperty("error", error.getClass().getSimpleName().replaceFirst("Exception$", ""));
            out.writeStringProperty("message", error.details().message());
            if (error instanceof InvalidInputException invalid) {
                out.writeArrayPropertyStart("faults");
                invalid.faults().forEach(fault -> write(out, fault));
                out.writeEndArray();
            }
            out.writeStringProperty("next", next(error.retryAdvice()));
        });
    }

    private static int status(SmmException error) {
        if (error instanceof InvalidInputException) {
            return Answer.BAD_REQUEST;
        }
        if (error instanceof NotFoundException) {
            return Answer.NOT_FOUND;
        }
        if (error instanceof WindowClosedException
                || error instanceof ConflictException
                || error instanceof ApprovalRefusedException
                || error instanceof PausedException) {
            return Answer.CONFLICT;
        }
        return error instanceof StorageException ? Answer.UNAVAILABLE : Answer.FAILED;
    }

    private static void write(JsonGenerator out, Fault fault) {
        out.writeStartObject();
        out.writeStringProperty("field", fault.field());
        out.writeStringProperty("message", fault.message());
        out.writeEndObject();
    }

    private static String next(RetryAdvice advice) {
        return switch (advice.kind()) {
            case SAME_CALL_AFTER ->
                "ask again" + advice.after().map(wait -> " after " + wait).orElse(" later");
            case AFTER_ACTION -> advice.action().orElseThrow();
            case RECONCILE_FIRST -> "look what became of it before you ask again";
            case NEVER -> "change the request: the same one is refused again";
        };
    }
}
