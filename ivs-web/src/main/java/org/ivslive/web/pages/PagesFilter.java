package org.ivslive.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ivslive.web.http.ReadyContent;
import org.ivslive.web.http.RequestMeters;

/** Sends the pages, which lie built in the WAR, and leaves everything else to the API. */
public class PagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES = Set.of("/broadcaster", "/viewer", "/admin");
    private static final String ASSETS = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json",
            "webmanifest", "application/manifest+json");

    /** What was asked for and is there; the files of the WAR are its bound. */
    private final transient Map<String, ReadyContent> files = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && PAGES.contains(path)) {
            RequestMeters.ended(request, RequestMeters.PAGES);
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", path + "/");
            return;
        }
        Optional<ReadyContent> file = reads ? name(path, request).flatMap(this::file) : Optional.empty();
        if (file.isPresent()) {
            RequestMeters.ended(request, RequestMeters.PAGES);
            send(file.get(), path.startsWith(ASSETS), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> name(String path, HttpServletRequest request) {
        if (path.equals("/")) {
            String accept = request.getHeader("Accept");
            return accept != null && accept.contains("text/html") ? Optional.of("/index.html") : Optional.empty();
        }
        if (path.endsWith("/") && PAGES.contains(path.substring(0, path.length() - 1))) {
            return Optional.of(path + "index.html");
        }
        boolean rootFile = path.lastIndexOf('/') == 0 && path.indexOf('.') > 0;
        return path.startsWith(ASSETS) || rootFile ? Optional.of(path) : Optional.empty();
    }

    private Optional<ReadyContent> file(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("..") || name.contains("%")) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.computeIfAbsent(name, unread -> {
            try (InputStream in = getServletContext().getResourceAsStream(unread)) {
                return in == null ? null : ReadyContent.of(in.readAllBytes(), type);
            } catch (IOException e) {
                return null;
            }
        }));
    }

    private static void send(
            ReadyContent file, boolean hashed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", file.etag());
        response.addHeader("Vary", "Accept, Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // An asset's name changes with its content.
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean small = accepted != null && accepted.contains("gzip") && file.gainsByGzip();
        if (small) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] content = small ? file.gzipped() : file.plain();
        response.setContentType(file.type());
        response.setContentLength(content.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(content);
        }
    }
}
