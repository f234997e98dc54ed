package io.smm.adapter.support;

import io.smm.error.RetryAdvice;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What a network says of its error. */
final class RefusalBody {

    private static final long MOST_BYTES = 64 * 1024;

    private RefusalBody() {}

    /**
     * A body that says nothing of the kind leaves the status to speak. One that breaks off may have said it: no final meaning
     * is read from a refusal then. It proves that nothing happened all the same.
     */
    static Optional<NativeError> read(Response response, ErrorMapper errors, CallErrors failures) {
        try (JsonParser parser = Json.parser(new CappedStream(response.body().byteStream(), MOST_BYTES))) {
            return Optional.of(failures.clean(JsonReader.readAll(parser, errors::read)));
        } catch (JacksonIOException trouble) {
            IOException cause = Json.causeOf(trouble);
            if (isRefusal(response.code()) && !(cause instanceof CappedStream.TooLargeException)) {
                throw failures.down("the refusal breaks off: " + failures.describe(cause), cause);
            }
            return Optional.empty();
        } catch (UnexpectedEndOfInputException truncated) {
            if (isRefusal(response.code())) {
                throw failures.broken(
                        "the refusal ends in the middle, at byte " + Json.position(truncated), RetryAdvice.sameCall());
            }
            return Optional.empty();
        } catch (JacksonException | MalformedAnswerException notAnErrorBody) {
            return Optional.empty();
        }
    }

    /** 408 is trouble on the way, and 429 says by itself all that matters. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }
}
