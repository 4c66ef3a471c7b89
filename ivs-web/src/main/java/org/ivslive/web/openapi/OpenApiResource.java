package org.ivslive.web.openapi;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ivslive.web.JsonProvider;
import org.ivslive.web.access.Open;
import org.ivslive.web.http.ReadyContent;
import org.ivslive.web.service.Version;
import org.ivslive.wiring.Component;

/** The document itself: made when it is first asked for, and the same until the application ends. */
@Path("/openapi")
@Open
@Component
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private final ReadyContent document;

    @Inject
    OpenApiResource(BeanManager beans) throws IOException {
        List<Class<?>> resources = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
        byte[] json = JsonProvider.JSON.writeValueAsBytes(ApiDocument.of(resources, Version.CURRENT));
        document = ReadyContent.of(json, MediaType.APPLICATION_JSON);
    }

    @GET
    @Says("The API as an OpenAPI document: this one.")
    @Answers(data = Map.class, enveloped = false)
    public Response document(@Context Request request, @Context HttpHeaders headers) {
        EntityTag tag = EntityTag.valueOf(document.etag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return shared(unchanged).build();
        }
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        boolean small = accepted != null && accepted.contains("gzip");
        Response.ResponseBuilder response =
                Response.ok(small ? document.gzipped() : document.plain()).tag(tag);
        return shared(small ? response.encoding("gzip") : response).build();
    }

    /** It may be kept, and is asked about again: it changes with the version of the application. */
    private static Response.ResponseBuilder shared(Response.ResponseBuilder response) {
        // Origin too, since this stands in place of what the CORS filter said.
        return response.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding, Origin");
    }
}
