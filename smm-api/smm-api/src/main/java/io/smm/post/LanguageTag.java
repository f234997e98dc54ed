package io.smm.post;

import java.util.regex.Pattern;

/** What counts as the name of a language. */
final class LanguageTag {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    static boolean is(String text) {
        return SHAPE.matcher(text).matches();
    }
}
