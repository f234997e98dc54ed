package io.smm.error;

import java.util.List;
import java.util.stream.Collectors;

/** The caller's input is wrong. Raised before anything is sent; lists everything that is wrong, not the first fault only. */
public final class InvalidInputException extends SmmException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Makes the error.
     *
     * @param subject what was validated, such as {@code "Campaign"}
     * @param faults everything that is wrong; at least one
     */
    public InvalidInputException(String subject, List<Fault> faults) {
        super(ErrorDetails.of(describe(subject, faults), RetryAdvice.never()).build());
        this.faults = List.copyOf(faults);
    }

    /**
     * Makes the error with what led to it, for an input that could not even be read.
     *
     * @param subject what was validated, such as {@code "posts.csv"}
     * @param faults everything that is wrong; at least one
     * @param cause the exception that led to this error; its messages hold no secret
     */
    public InvalidInputException(String subject, List<Fault> faults, Throwable cause) {
        super(ErrorDetails.of(describe(subject, faults), RetryAdvice.never())
                .cause(cause)
                .build());
        this.faults = List.copyOf(faults);
    }

    /**
     * Makes the error for a single fault.
     *
     * @param subject what was validated
     * @param field the path of the value at fault
     * @param message what is wrong and what was expected
     * @return the error
     */
    public static InvalidInputException of(String subject, String field, String message) {
        return new InvalidInputException(subject, List.of(new Fault(field, message)));
    }

    /** {@return everything that is wrong; unmodifiable, never empty} */
    public List<Fault> faults() {
        return faults;
    }

    private static String describe(String subject, List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("; ", subject + " is invalid: ", ""));
    }
}
