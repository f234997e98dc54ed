package io.smm.post;

/** What a network counts when it limits a text. */
public enum TextUnit {
    /** Unicode code points. */
    CODE_POINT,
    /** UTF-16 units, as {@link String#length()}. */
    UTF16_UNIT,
    /** What a person sees as one character (extended grapheme clusters of UAX 29). */
    GRAPHEME,
    /** Bytes of the text in UTF-8. */
    UTF8_BYTE,
    /**
     * X's weights: code points 0–4351, 8192–8205, 8208–8223 and 8242–8247 weigh 1, all others 2, an emoji sequence 2;
     * counted after NFC normalisation.
     */
    X_WEIGHTED,
    /** Unicode code points, but an emoji counts the bytes that it has in UTF-8, as on Threads. */
    CODE_POINT_EMOJI_BYTES
}
