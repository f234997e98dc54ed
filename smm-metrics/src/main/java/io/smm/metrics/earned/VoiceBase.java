package io.smm.metrics.earned;

/** By what the voices of brands are compared. Three different metrics, each named by its base. */
public enum VoiceBase {
    /** How many messages name the brand. */
    MENTIONS("mentions"),
    /** How many different people wrote such messages; who names two brands is in both. */
    AUTHORS("authors"),
    /** How many people saw such messages; the sum of several reaches is not a number of people, the shares compare them all the same. */
    REACH("reach");

    private final String words;

    VoiceBase(String words) {
        this.words = words;
    }

    /** {@return its name as it stands in the names of metrics} */
    public String words() {
        return words;
    }
}
