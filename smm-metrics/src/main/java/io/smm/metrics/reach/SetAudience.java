package io.smm.metrics.reach;

/** An audience that stays in the algebra of sets: it has unions, intersections and differences. Immutable. */
public sealed interface SetAudience extends UniqueAudience permits ExactAudience, ThetaAudience {}
