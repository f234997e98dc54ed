package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.core.internal.FaultText;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import org.junit.jupiter.api.Test;

/** What logs tell of exceptions. */
class FaultTextTest {

    @Test
    void aStrangersWordsAndThoseOfItsCausesAreNotQuoted() {
        RuntimeException cause = new IllegalArgumentException("Bearer s3cret");

        String told = FaultText.of(new IllegalStateException("token s3cret was refused", cause));

        assertThat(told)
                .startsWith("java.lang.IllegalStateException at ")
                .contains("FaultTextTest")
                .doesNotContain("s3cret");
    }

    @Test
    void ourOwnMeaningIsTold() {
        NotFoundException ours = new NotFoundException(ErrorDetails.of("the plan does not hold it", RetryAdvice.never())
                .cause(new IllegalStateException("s3cret"))
                .build());

        assertThat(FaultText.of(ours)).isEqualTo("NotFoundException: the plan does not hold it");
    }
}
