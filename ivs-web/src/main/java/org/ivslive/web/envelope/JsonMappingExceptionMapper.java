package org.ivslive.web.envelope;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Stands before the server's own mapper for this exception, which would answer in another shape. */
@Provider
@Priority(1)
public class JsonMappingExceptionMapper implements ExceptionMapper<JsonMappingException> {

    @Inject
    Failures failures;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(JsonMappingException thrown) {
        return ProblemMapper.answer(thrown, failures, headers);
    }
}
