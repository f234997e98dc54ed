package io.smm.adapter.html.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the page holds besides the report.
 *
 * @param style its style sheet
 * @param charts the charts' library
 * @param script its own script
 */
public record PageAssets(String style, String charts, String script) {

    /** {@return the assets, read from the class path once} */
    public static PageAssets load() {
        return Loaded.ASSETS;
    }

    /**
     * Lets the page's own two scripts run and nothing else: no other script, no request. Styles may be inline, because the
     * charts set them.
     *
     * @return the content security policy
     */
    public String policy() {
        return "default-src 'none'; script-src '" + hash(charts) + "' '" + hash(script)
                + "'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    /** Read when first needed. */
    private static final class Loaded {
        private static final PageAssets ASSETS =
                new PageAssets(read("page.css"), read("echarts.common.min.js"), read("page.js"));

        /** A browser hashes a script with its line breaks as LF. */
        private static String read(String name) {
            try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
