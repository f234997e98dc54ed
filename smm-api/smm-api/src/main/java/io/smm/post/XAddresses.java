package io.smm.post;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the addresses that X makes links of, {@code https://} or not: {@code see shop.example.com/new!} has one. As X's published
 * rules (twitter-text 3.1.0) find them, with the top-level domains of today and hosts of at most 253
 * characters. Takes time in proportion to the text's length.
 */
final class XAddresses {

    /**
     * Where an address stands.
     *
     * @param start the position of its first character
     * @param end the position behind its last
     */
    record Found(int start, int end) {}

    /** Letters of European languages beside those of ASCII, as pairs of first and last. */
    private static final int[] LETTERS = {
        0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x24F, 0x253, 0x254, 0x256, 0x257, 0x259, 0x259, 0x25B, 0x25B, 0x263, 0x263,
        0x268, 0x268, 0x26F, 0x26F, 0x272, 0x272, 0x289, 0x289, 0x28B, 0x28B, 0x2BB, 0x2BB, 0x300, 0x36F, 0x1E00, 0x1EFF
    };

    private static final List<String> SCHEMES = List.of("https://", "http://");
    private static final String NEVER_BEFORE = "@＠$#＃\uFFFE\uFEFF\uFFFF";
    private static final String NOT_BEFORE_BARE = "-_./";
    private static final String NOT_IN_UNICODE_HOST = "-_!\"#$%&'()*+,./:;<=>?@[]^`{|}~";
    private static final int LONGEST = 4_096;

    /** Of a host (RFC 1035, 2.3.4); the published rules have no end here, and would take a time without one. */
    private static final int LONGEST_HOST = 253;

    private static final int LONGEST_SHORTENED = 40;

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private XAddresses(String text) {
        this.text = text;
    }

    /** The addresses in their order. */
    static List<Found> in(String text) {
        if (text.indexOf('.') < 0) {
            return List.of();
        }
        XAddresses search = new XAddresses(text);
        search.run();
        return search.found;
    }

    private void run() {
        // What stands before an address must not belong to the one before; an accented letter at the very beginning
        // stands before.
        int from = text.length() > 1 && mayBegin(1, 0) ? Math.max(take(1), 0) : 0;
        int start = from;
        while (start < text.length()) {
            int end = mayBegin(start, from) ? take(start) : -1;
            from = Math.max(from, end);
            start = Math.max(end, start + 1);
        }
    }

    private boolean mayBegin(int start, int from) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        return start > from && !TopLevelDomains.isAsciiWord(before) && NEVER_BEFORE.indexOf(before) < 0;
    }

    /** The end of what looks like an address, which is kept when it is one; -1 when it does not. */
    private int take(int start) {
        int host = start + schemeLength(start);
        boolean bare = host == start;
        int hostEnd = hostEnd(host);
        if (hostEnd < 0 && (!bare || isBehindScheme(host))) {
            hostEnd = unicodeHostEnd(host);
        }
        if (hostEnd < 0) {
            return -1;
        }
        int end = queryEnd(pathEnd(portEnd(hostEnd)));
        if (bare && start > 0 && NOT_BEFORE_BARE.indexOf(text.charAt(start - 1)) >= 0) {
            return end;
        }
        int linked = bare ? end : shortenedEnd(host, hostEnd, end);
        if (linked >= 0 && isHost(host, hostEnd) && linked - start <= LONGEST) {
            found.add(new Found(start, linked));
        }
        return end;
    }

    private boolean isBehindScheme(int at) {
        return at >= 7 && schemeLength(at - 7) == 7 || at >= 8 && schemeLength(at - 8) == 8;
    }

    private int schemeLength(int at) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    /** Labels up to a top-level domain, as many as there are; underscores stand in all but the last. */
    private int hostEnd(int at) {
        int end = -1;
        int label = at;
        while (true) {
            int dot = label;
            boolean underscore = false;
            int most = Math.min(text.length(), at + LONGEST_HOST);
            while (dot < most && (isLetter(text.charAt(dot)) || "-_".indexOf(text.charAt(dot)) >= 0)) {
                underscore |= text.charAt(dot) == '_';
                dot++;
            }
            boolean ends = dot == label
                    || dot == most
                    || text.charAt(dot) != '.'
                    || !isLetter(text.charAt(label))
                    || !isLetter(text.charAt(dot - 1));
            if (ends) {
                return end;
            }
            int top = underscore ? -1 : TopLevelDomains.end(text, dot + 1);
            end = top < 0 ? end : top;
            label = dot + 1;
        }
    }

    private int unicodeHostEnd(int at) {
        int dot = at;
        int most = Math.min(text.length(), at + LONGEST_HOST);
        while (dot < most && (text.charAt(dot) == '-' || isHostSign(text.codePointAt(dot)))) {
            dot += Character.charCount(text.codePointAt(dot));
        }
        boolean whole = dot > at && dot < most && text.charAt(dot) == '.';
        return whole && text.charAt(at) != '-' && text.charAt(dot - 1) != '-' ? TopLevelDomains.end(text, dot + 1) : -1;
    }

    private int portEnd(int at) {
        int end = at + 1;
        while (at < text.length() && text.charAt(at) == ':' && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end > at + 1 ? end : at;
    }

    private int pathEnd(int at) {
        if (at >= text.length() || text.charAt(at) != '/') {
            return at;
        }
        int end = at + 1;
        int reached = at + 1;
        while (reached < text.length()) {
            char c = text.charAt(reached);
            if (isPathSign(c)) {
                reached++;
                end = endsPath(c) ? reached : end;
            } else {
                int behind = behindParentheses(reached, 1);
                if (behind < 0) {
                    break;
                }
                reached = behind;
                end = behind;
            }
        }
        return end;
    }

    /** Behind a pair of parentheses that holds something, and at most one such pair; -1 when none opens here. */
    private int behindParentheses(int open, int pairsInside) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return -1;
        }
        int at = open + 1;
        int pairs = pairsInside;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ')') {
                return at > open + 1 ? at + 1 : -1;
            }
            int behind = c == '(' && pairs-- > 0 ? behindParentheses(at, 0) : -1;
            if (behind < 0 && !isPathSign(c)) {
                return -1;
            }
            at = behind < 0 ? at + 1 : behind;
        }
        return -1;
    }

    private int queryEnd(int at) {
        int end = at;
        int reached = at + 1;
        boolean query = at < text.length() && text.charAt(at) == '?';
        while (query && reached < text.length() && isQuerySign(text.charAt(reached))) {
            end = endsQuery(text.charAt(reached)) ? reached + 1 : end;
            reached++;
        }
        return end;
    }

    /** X's own short addresses end with their slug and its query; -1 where that is too long to be one. */
    private int shortenedEnd(int host, int hostEnd, int end) {
        int slug = hostEnd + 1;
        int slugEnd = slug;
        while (slugEnd < end && TopLevelDomains.isAsciiWord(text.charAt(slugEnd))) {
            slugEnd++;
        }
        boolean shortened = text.regionMatches(true, host, "t.co/", 0, 5) && hostEnd == host + 4 && slugEnd > slug;
        if (!shortened) {
            return end;
        }
        return slugEnd - slug > LONGEST_SHORTENED ? -1 : Math.min(end, queryEnd(slugEnd));
    }

    private boolean isHost(int begin, int end) {
        try {
            return !IDN.toASCII(text.substring(begin, end), IDN.ALLOW_UNASSIGNED)
                    .isEmpty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAHost) {
            return false; // the JDK throws both for labels that are too long
        }
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return TopLevelDomains.isAsciiWord(c);
        }
        for (int i = 0; i < LETTERS.length; i += 2) {
            if (c >= LETTERS[i] && c <= LETTERS[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHostSign(int c) {
        boolean space = c < 0x80 ? c == ' ' || c >= 0x09 && c <= 0x0D : Character.isSpaceChar(c);
        return !space && NOT_IN_UNICODE_HOST.indexOf(c) < 0 && (c < 0x2000 || c > 0x206F);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPathSign(char c) {
        return isLetter(c) || isCyrillic(c) || "!*';:=+,.$/%#[]-–_~|&@".indexOf(c) >= 0;
    }

    private static boolean endsPath(char c) {
        return isLetter(c) || isCyrillic(c) || "=_#/-+".indexOf(c) >= 0;
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x400 && c <= 0x4FF;
    }

    private static boolean isQuerySign(char c) {
        return TopLevelDomains.isAsciiWord(c) || "!?*'();:&=+$/%#[]-_.,~|@".indexOf(c) >= 0;
    }

    private static boolean endsQuery(char c) {
        return TopLevelDomains.isAsciiWord(c) || "-_&=#/".indexOf(c) >= 0;
    }
}
