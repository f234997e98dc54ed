package io.smm.audience;

import java.text.Normalizer;
import java.util.Locale;

/** How names of places, interests and tags are compared: without regard to case, to space around, or to how accents are encoded. */
final class Text {

    private Text() {}

    /** The form that two names share when they are the same name. */
    static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
