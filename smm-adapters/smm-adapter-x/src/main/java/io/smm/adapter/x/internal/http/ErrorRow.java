package io.smm.adapter.x.internal.http;

import io.smm.adapter.support.ErrorAnswer;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One line of what X's errors mean.
 *
 * @param shown the status and kind, or words, as the table in the documentation shows them
 * @param when whether an error is of this line: its status and what X says itself
 * @param words what it means, for people
 * @param type the typed error
 * @param meaning makes it
 * @param advice what to do
 */
record ErrorRow(
        String shown,
        BiPredicate<Integer, ErrorAnswer> when,
        String words,
        Class<? extends SmmException> type,
        Function<ErrorDetails, SmmException> meaning,
        Advice advice) {

    /** What to do, where the moment matters. */
    enum Advice {
        NEVER("nothing: the same call never goes through"),
        RENEW("the token is renewed, the call is made again once"),
        RESET("the same call after the moment that the headers name"),
        CONNECT("connect the account again, by consent and with the scopes that the call needs"),
        TIER("leave it, or call under a contract that has it"),
        CREDITS("buy credits or raise the cap in X's console, then call again");

        private final String words;

        Advice(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        RetryAdvice of(ErrorAnswer answer) {
            return switch (this) {
                case NEVER -> RetryAdvice.never();
                case RENEW -> RetryAdvice.sameCall();
                case RESET -> XErrors.afterReset(answer);
                default -> RetryAdvice.afterAction(words);
            };
        }
    }

    SmmException of(ErrorAnswer answer) {
        return answer.as(meaning, words, advice.of(answer));
    }
}
