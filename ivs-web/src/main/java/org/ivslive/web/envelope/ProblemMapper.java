package org.ivslive.web.envelope;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every exception in the one shape. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Inject
    Failures failures;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(thrown, failures, headers);
    }

    static Response answer(Throwable thrown, Failures failures, HttpHeaders headers) {
        Problem problem = Problems.of(thrown);
        if (problem.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.error("a request failed", thrown);
        } else if (problem.code() == ErrorCode.STAGE_FULL || problem.code() == ErrorCode.STAGE_LIMIT_REACHED) {
            // No trouble of ours, and a crowd before a full house would flood the log.
            LOG.debug("no seat: {}", thrown.getMessage());
        } else if (problem.code().status() >= 500) {
            LOG.warn("a request was turned away: {}", String.valueOf(thrown.getMessage()));
        }
        Response response = failures.response(problem, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        if (thrown instanceof NotAllowedException notAllowed) {
            String allowed = notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return Response.fromResponse(response)
                    .header(HttpHeaders.ALLOW, allowed)
                    .build();
        }
        return response;
    }
}
