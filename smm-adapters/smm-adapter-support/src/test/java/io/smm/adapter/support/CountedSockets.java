package io.smm.adapter.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Sockets that are counted: how many were made, and how many are still open. */
final class CountedSockets extends SocketFactory {

    private final List<Socket> made = new CopyOnWriteArrayList<>();

    int made() {
        return made.size();
    }

    long open() {
        return made.stream().filter(socket -> !socket.isClosed()).count();
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = SocketChannel.open().socket();
        made.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
