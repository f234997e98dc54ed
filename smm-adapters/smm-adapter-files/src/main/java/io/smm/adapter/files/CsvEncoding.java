package io.smm.adapter.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a CSV file are written as bytes. It is declared, never guessed; a file that is written otherwise is refused. */
public enum CsvEncoding {
    /** UTF-8, with or without a byte order mark. */
    UTF_8("utf-8", StandardCharsets.UTF_8),
    /** UTF-16 of either order, with the byte order mark that tells which. */
    UTF_16("utf-16", StandardCharsets.UTF_16),
    /** The western European code page of Windows, without a mark. Five of its bytes mean nothing and are faults. */
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

    private final String id;
    private final Charset charset;

    CsvEncoding(String id, Charset charset) {
        this.id = id;
        this.charset = charset;
    }

    /** {@return its name in messages and in the text form of a profile} */
    public String id() {
        return id;
    }

    /** {@return what decodes it} */
    public Charset charset() {
        return charset;
    }
}
