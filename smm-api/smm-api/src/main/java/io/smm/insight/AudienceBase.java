package io.smm.insight;

/** Of whom demographics speak. Two bases are two audiences and are never compared as if they were one. */
public enum AudienceBase {
    /** Those who follow the account. */
    FOLLOWERS,
    /** Those who saw something of it. */
    REACHED,
    /** Those who acted on something of it. */
    ENGAGED,
    /** Those who watched its videos, or opened its posts. */
    VIEWERS
}
