package org.ivslive.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ivslive.metrics.Meters;
import org.ivslive.wiring.Component;

/**
 * Counts requests by where they ended: at a route of the API, or else at one of the few places that are named here. What
 * was asked for is never a label, since anybody can ask for anything.
 */
@Component
public class RequestMeters {

    public static final String PAGES = "pages";
    public static final String WEBSOCKET = "/ws";
    static final String OTHER = "other";

    private static final String ROUTE = RequestMeters.class.getName();

    private final Meters meters;
    private final RouteMeter pages;
    private final RouteMeter webSocket;
    private final RouteMeter other;
    /** The routes of the application are its bound. */
    private final Map<String, RouteMeter> routes = new ConcurrentHashMap<>();

    @Inject
    RequestMeters(Meters meters) {
        this.meters = meters;
        pages = new RouteMeter(meters, PAGES);
        webSocket = new RouteMeter(meters, WEBSOCKET);
        other = new RouteMeter(meters, OTHER);
    }

    /** Says where the request ended: {@link #PAGES} or {@link #WEBSOCKET}. */
    public static void ended(HttpServletRequest request, String place) {
        request.setAttribute(ROUTE, place);
    }

    RouteMeter route(String template) {
        return routes.computeIfAbsent(template, unseen -> new RouteMeter(meters, unseen));
    }

    /** The name under which a request carries the meter of its route. */
    static String property() {
        return ROUTE;
    }

    void answered(HttpServletRequest request, int status, long nanos) {
        meter(request.getAttribute(ROUTE)).answered(request.getMethod(), status, nanos);
    }

    private RouteMeter meter(Object mark) {
        if (mark instanceof RouteMeter route) {
            return route;
        }
        if (PAGES.equals(mark)) {
            return pages;
        }
        return WEBSOCKET.equals(mark) ? webSocket : other;
    }
}
