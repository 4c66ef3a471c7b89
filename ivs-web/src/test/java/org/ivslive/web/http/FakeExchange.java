package org.ivslive.web.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request and its response without a server; what they do not know how to do fails the test. */
public final class FakeExchange {

    private final String method;
    private final String uri;
    private final Map<String, String> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private List<Locale> locales = List.of(Locale.TRADITIONAL_CHINESE);
    private ServletInputStream body = TestBodies.of(0);
    private long contentLength = -1;
    private String peer = "127.0.0.1";

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int status = 200;

    private FakeExchange(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    public static FakeExchange of(String method, String uri) {
        return new FakeExchange(method, uri);
    }

    public static FakeExchange get(String uri) {
        return new FakeExchange("GET", uri);
    }

    public FakeExchange header(String name, String value) {
        requestHeaders.put(name, value);
        return this;
    }

    /** What the server makes of {@code Accept-Language}; without that header it is the machine's own locale. */
    public FakeExchange language(String header, Locale... parsed) {
        locales = Arrays.asList(parsed);
        return header("Accept-Language", header);
    }

    public FakeExchange from(String address) {
        peer = address;
        return this;
    }

    public FakeExchange attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    public FakeExchange body(int bytes, boolean saysItsLength) {
        body = TestBodies.of(bytes);
        contentLength = saysItsLength ? bytes : -1;
        return this;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public byte[] content() {
        return content.toByteArray();
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getHeader" -> requestHeaders.get(arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(Optional.ofNullable(requestHeaders.get(arguments[0])).stream()
                        .toList());
            case "getRemoteAddr" -> peer;
            case "getLocales" -> Collections.enumeration(locales);
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> set(() -> attributes.put((String) arguments[0], arguments[1]));
            case "getContentLengthLong" -> contentLength;
            case "getInputStream" -> body;
            default -> throw new UnsupportedOperationException(called.toString());
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (self, called, arguments) -> switch (called.getName()) {
            case "setStatus" -> set(() -> status = (int) arguments[0]);
            case "getStatus" -> status;
            case "setHeader" -> set(() -> headers.put((String) arguments[0], (String) arguments[1]));
            case "addHeader" ->
                set(() ->
                        headers.merge((String) arguments[0], (String) arguments[1], (had, more) -> had + ", " + more));
            case "setContentType" -> set(() -> headers.put("Content-Type", (String) arguments[0]));
            case "setContentLength" -> set(() -> headers.put("Content-Length", String.valueOf(arguments[0])));
            case "getOutputStream" -> output();
            default -> throw new UnsupportedOperationException(called.toString());
        });
    }

    private static Object set(Runnable change) {
        change.run();
        return null;
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                content.write(value);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
