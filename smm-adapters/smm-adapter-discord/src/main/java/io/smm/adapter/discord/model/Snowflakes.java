package io.smm.adapter.discord.model;

/** Discord's ids: whole numbers of at most 64 bits, spelt as text. */
final class Snowflakes {

    private Snowflakes() {}

    static boolean is(String id) {
        return id.matches("[1-9][0-9]{0,19}");
    }
}
