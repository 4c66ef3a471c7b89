package org.ivslive.web.envelope;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Stands before the server's own mapper for this exception, which would answer in another shape. */
@Provider
@Priority(1)
public class ValidationExceptionMapper implements ExceptionMapper<ValidationException> {

    @Inject
    Failures failures;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ValidationException thrown) {
        return ProblemMapper.answer(thrown, failures, headers);
    }
}
