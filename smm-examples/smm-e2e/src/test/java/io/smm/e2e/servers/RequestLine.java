package io.smm.e2e.servers;

/**
 * The first line of an HTTP request.
 *
 * @param method for example {@code POST}
 * @param target path and query, for example {@code /xrpc/com.atproto.repo.createRecord}
 */
public record RequestLine(String method, String target) {

    static RequestLine parse(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a request line: " + line);
        }
        return new RequestLine(parts[0], parts[1]);
    }

    /** Whether this calls the XRPC method with this NSID. */
    public boolean calls(String nsid) {
        return target.equals("/xrpc/" + nsid) || target.startsWith("/xrpc/" + nsid + "?");
    }
}
