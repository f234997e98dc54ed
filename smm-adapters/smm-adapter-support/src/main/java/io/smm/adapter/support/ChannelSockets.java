package io.smm.adapter.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets that send small requests at once (TCP_NODELAY) and whose reading ends when its thread is interrupted: those of
 * channels do, plain ones would hold an interrupted thread until the time-out. A host's own factory is kept, with
 * TCP_NODELAY. Behind a SOCKS proxy the client makes a socket of its own and asks no factory: neither holds there.
 */
final class ChannelSockets extends SocketFactory {

    private final SocketFactory host;

    ChannelSockets(SocketFactory host) {
        this.host = host;
    }

    @Override
    public Socket createSocket() throws IOException {
        boolean ownFactory = !host.equals(SocketFactory.getDefault());
        Socket socket = ownFactory ? host.createSocket() : SocketChannel.open().socket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        return connected(new InetSocketAddress(name, port));
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress local, int localPort) throws IOException {
        return bound(new InetSocketAddress(name, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return bound(new InetSocketAddress(address, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(SocketAddress remote) throws IOException {
        Socket socket = createSocket();
        socket.connect(remote);
        return socket;
    }

    private Socket bound(SocketAddress remote, SocketAddress local) throws IOException {
        Socket socket = createSocket();
        socket.bind(local);
        socket.connect(remote);
        return socket;
    }
}
