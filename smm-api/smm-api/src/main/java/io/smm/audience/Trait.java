package io.smm.audience;

/** One condition on people in one respect, without parts. */
public sealed interface Trait extends Criterion
        permits Characteristic, AgeRange, Area, CustomerValue, Engaged, Following, InCustomAudience, Lookalike {

    /** {@return in what respect people are told apart} */
    Dimension dimension();

    @Override
    default int depth() {
        return 1;
    }

    @Override
    default int traits() {
        return 1;
    }
}
