package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Lets the adapter make the call of one sample and holds what it makes of the answer against the sample, read plainly. */
@FunctionalInterface
interface WireSamplesCheck {

    void check(WireSamplesRig rig, String sample);

    /** Every check, by the name of its sample. */
    static Map<String, WireSamplesCheck> all() {
        Map<String, WireSamplesCheck> all = new TreeMap<>();
        all.putAll(WireSamplesSessions.checks());
        all.putAll(WireSamplesPublishing.checks());
        all.putAll(WireSamplesReading.checks());
        all.putAll(WireSamplesChanging.checks());
        all.putAll(WireSamplesConsent.checks());
        return all;
    }

    /** That a call ends in an error that says what the sample says, and gives no secret of it away. */
    static SmmException refused(
            WireSamplesRig rig,
            String sample,
            Class<? extends SmmException> type,
            RetryAdvice.Kind kind,
            Runnable call) {
        WireSamplesSample recorded = rig.recorded(sample);
        SmmException error = catchThrowableOfType(SmmException.class, call::run);
        assertThat(error).as("the error").isExactlyInstanceOf(type);
        assertThat(error.retryAdvice().kind()).as("advice").isEqualTo(kind);
        assertThat(error.retryAdvice().after())
                .as("wait")
                .isEqualTo(recorded.header("Retry-After").map(Long::parseLong).map(Duration::ofSeconds));
        assertThat(error.details().status()).as("status").hasValue(recorded.status());
        assertThat(error.details().nativeCode())
                .as("native code")
                .hasValue(WireSamplesJson.text(recorded.answer(), "error"));
        assertThat(error.details().operation()).as("operation").hasValue(recorded.operation());
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        String everything = error.getMessage() + error.details() + error.retryAdvice() + trace;
        assertThat(recorded.secrets().stream().filter(everything::contains))
                .as("secrets in the error")
                .isEmpty();
        return error;
    }
}
