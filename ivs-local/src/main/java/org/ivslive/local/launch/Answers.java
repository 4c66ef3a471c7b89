package org.ivslive.local.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether somebody answers. */
final class Answers {
    private static final int MILLIS = 1000;

    private Answers() {}

    static boolean accepts(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Addresses.reachable(host), port), MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Readiness may ask the database and AWS: its answer gets more time than the connection. */
    static int status(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(5 * MILLIS);
            connection.setUseCaches(false);
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
