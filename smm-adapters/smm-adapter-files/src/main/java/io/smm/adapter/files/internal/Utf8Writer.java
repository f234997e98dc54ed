package io.smm.adapter.files.internal;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8. Half a surrogate pair in a text of somebody else's becomes U+FFFD: it must not cost the whole file. */
public final class Utf8Writer {

    private Utf8Writer() {}

    /**
     * Writes to a stream.
     *
     * @param out takes the bytes
     * @return takes the text; to be flushed
     */
    public static Writer to(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }
}
