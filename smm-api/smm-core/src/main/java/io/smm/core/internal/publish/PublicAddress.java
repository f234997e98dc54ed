package io.smm.core.internal.publish;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an address can be reached by others, as far as that shows without asking anybody. */
final class PublicAddress {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}|\\[[0-9a-fA-F:.]+]");

    private PublicAddress() {}

    /** {@return why a network could not fetch from there; empty when it may} */
    static Optional<String> fault(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        String authority = address.getRawAuthority();
        if (!web || authority == null) {
            return Optional.of("it is no absolute http or https address");
        }
        if (authority.indexOf('@') >= 0) {
            return Optional.of("it holds a name or a password");
        }
        // Not getHost(), which knows no name with an underscore.
        String host = authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        if (NUMBERS.matcher(host).matches()) {
            return isPublic(host) ? Optional.empty() : Optional.of(host + " is no address of the public internet");
        }
        return isLocal(host) ? Optional.of(host + " is a name within one network") : Optional.empty();
    }

    /** RFC 6761 and 6762; "internal" is ICANN's for private use. */
    private static boolean isLocal(String host) {
        return host.indexOf('.') < 0
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal");
    }

    private static boolean isPublic(String numbers) {
        if (!ADDRESS.matcher(numbers).matches()) {
            return false; // a short or wrong form, which the JDK might look up as a name
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(numbers);
        } catch (UnknownHostException malformed) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        if (bytes.length == 16) {
            return (first & 0xe0) == 0x20; // 2000::/3 is all that is given out, RFC 4291
        }
        boolean carrier = first == 100 && (bytes[1] & 0xc0) == 64; // 100.64.0.0/10, RFC 6598
        return first != 0
                && first < 224
                && !carrier
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress();
    }
}
