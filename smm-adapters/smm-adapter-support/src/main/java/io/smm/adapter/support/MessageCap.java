package io.smm.adapter.support;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Sink;
import okio.Socket;
import okio.Source;
import okio.Timeout;

/**
 * Keeps one WebSocket's messages that are larger than its line may bring from being held: reads along the heads of their frames
 * (RFC 6455 §5.2), gives the client an empty message in place of such a one, and passes over its bytes as they come. Nothing is
 * compressed, for what is packed says nothing of how large it is.
 *
 * <p>Texts go to the client as bytes: it would make a text of them, of which bytes were made again.
 *
 * <p>Asked by the thread that reads, and no other.
 */
final class MessageCap implements Interceptor {

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private final long most;
    private final Runnable beforeWaiting;
    private boolean cut;

    /** A cap, and what is done before more is waited for than has come. */
    MessageCap(long most, Runnable beforeWaiting) {
        this.most = most;
        this.beforeWaiting = beforeWaiting;
    }

    /** Whether the message that came now stands for one that was too large. */
    boolean wasCut() {
        boolean was = cut;
        cut = false;
        return was;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(
                chain.request().newBuilder().removeHeader(EXTENSIONS).build());
        Socket socket = response.socket();
        if (socket == null) {
            return response;
        }
        if (response.header(EXTENSIONS) != null) {
            socket.cancel();
            throw new ProtocolException("the network uses an extension that nobody offered"); // RFC 6455 §4.1
        }
        return response.newBuilder().socket(new CappedSocket(socket)).build();
    }

    /** What reads along. */
    Source capped(Source frames) {
        return new Frames(frames);
    }

    private final class CappedSocket implements Socket {
        private final Socket socket;
        private final Source source;

        CappedSocket(Socket socket) {
            this.socket = socket;
            source = capped(socket.getSource());
        }

        @Override
        public Source getSource() {
            return source;
        }

        @Override
        public Sink getSink() {
            return socket.getSink();
        }

        @Override
        public void cancel() {
            socket.cancel();
        }
    }

    /** Gives out the bytes of one frame at a time, so that who reads has taken a message in before the next is looked at. */
    private final class Frames implements Source {

        private static final int LAST = 0x80;
        private static final int MASKED = 0x80;
        private static final int OPCODE = 0x0f;
        private static final int CONTINUED = 0;
        private static final int TEXT = 1;
        private static final int BYTES = 2;
        private static final int FIRST_OF_CONTROL = 8;

        private final BufferedSource in;

        /** What is still to come of the frame that is passed on, or passed over. */
        private long left;

        private boolean passingOver;
        private boolean restOfMessageIsToo;
        private long messageSoFar;

        /** What came breaks the protocol: the client is left to say so. */
        private boolean broken;

        Frames(Source frames) {
            in = Okio.buffer(new ForwardingSource(frames) {
                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                    beforeWaiting.run();
                    return super.read(sink, byteCount);
                }
            });
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            if (broken) {
                return in.read(sink, byteCount);
            }
            while (left == 0 || passingOver) {
                in.skip(left);
                left = 0;
                if (!in.request(2)) {
                    return in.read(sink, byteCount);
                }
                long given = head(sink);
                if (given > 0) {
                    return given;
                }
            }
            long count = in.read(sink, Math.min(byteCount, left));
            left -= Math.max(count, 0);
            return count;
        }

        /** Looks at the next frame's head, and gives on as many bytes as the client is to see of it. */
        private long head(Buffer sink) throws IOException {
            int first = in.getBuffer().getByte(0) & 0xff;
            int second = in.getBuffer().getByte(1) & 0xff;
            int size = headSize(second);
            in.require(size);
            long length = length(second);
            int opcode = first & OPCODE;
            passingOver = false;
            if ((second & MASKED) != 0 || length < 0) {
                broken = true;
            } else if (opcode < FIRST_OF_CONTROL && isTooMuch(opcode, length)) {
                boolean told = opcode == CONTINUED && restOfMessageIsToo;
                passingOver = true;
                restOfMessageIsToo = (first & LAST) == 0;
                in.skip(size);
                left = length;
                return told ? 0 : emptyInstead(sink, opcode);
            } else {
                left = length;
            }
            if (!broken && opcode == TEXT) {
                in.skip(1);
                sink.writeByte(first ^ TEXT ^ BYTES).write(in, size - 1L);
            } else {
                sink.write(in, size);
            }
            return size;
        }

        private boolean isTooMuch(int opcode, long length) {
            if (opcode == CONTINUED && restOfMessageIsToo) {
                return true;
            }
            restOfMessageIsToo = false;
            long before = opcode == CONTINUED ? messageSoFar : 0;
            boolean tooMuch = length > most - before;
            messageSoFar = tooMuch ? 0 : before + length;
            return tooMuch;
        }

        private long emptyInstead(Buffer sink, int opcode) {
            cut = true;
            sink.writeByte(LAST | (opcode == TEXT ? BYTES : opcode)).writeByte(0);
            return 2;
        }

        private int headSize(int second) {
            return switch (second & ~MASKED) {
                case 126 -> 4;
                case 127 -> 10;
                default -> 2;
            };
        }

        private long length(int second) {
            int said = second & ~MASKED;
            Buffer head = in.getBuffer();
            if (said == 126) {
                return (head.getByte(2) & 0xffL) << 8 | head.getByte(3) & 0xffL;
            }
            if (said < 126) {
                return said;
            }
            long length = 0;
            for (int i = 2; i < 10; i++) {
                length = length << 8 | head.getByte(i) & 0xffL;
            }
            return length;
        }

        @Override
        public Timeout timeout() {
            return in.timeout();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
