package org.ivslive.web.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ParamException;
import org.ivslive.database.TestDatabase;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.redis.TestOutage;
import org.ivslive.web.JsonProvider;
import org.ivslive.web.http.TestBodies;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final Problem INTERNAL = Problem.of(ErrorCode.INTERNAL_ERROR, "internal");

    @Nested
    class Ours {

        @Test
        void apiException_asItIs() {
            Problem problem = Problem.of(ErrorCode.STAGE_FULL, "any", 1).with("a", "b");
            assertThat(Problems.of(new ApiException(problem))).isSameAs(problem);
        }

        @ParameterizedTest
        @ValueSource(classes = {NullPointerException.class, IllegalStateException.class, EJBException.class})
        void unexpected_saysNothing(Class<? extends Exception> type) throws ReflectiveOperationException {
            assertThat(Problems.of(type.getConstructor(String.class).newInstance("password=x")))
                    .isEqualTo(INTERNAL);
        }

        @Test
        void database_saysNothing() {
            assertThat(Problems.of(new RuntimeException(new SQLException("relation stages"))))
                    .isEqualTo(INTERNAL);
        }

        @Test
        void refusedByIvs_saysWhoRefusesAndNotWhy() {
            assertThat(Problems.of(new IvsRefused("AccessDeniedException", "CreateStage", null)))
                    .isEqualTo(Problem.of(ErrorCode.INTERNAL_ERROR, "ivs.refused"));
        }
    }

    @Nested
    class Dependencies {

        @Test
        void ivs_unavailable() {
            Problem expected =
                    Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "ivs.unavailable").retryAfter(Duration.ofSeconds(7));
            IvsUnavailable thrown = new IvsUnavailable("GetStage: slow", Duration.ofSeconds(7), null);
            assertThat(Problems.of(thrown)).isEqualTo(expected);
            assertThat(Problems.of(new EJBException(new RuntimeException(thrown))))
                    .isEqualTo(expected);
        }

        @Test
        void ivs_throttled() {
            assertThat(Problems.of(IvsUnavailable.throttled("CreateStage", Duration.ofSeconds(1), null)))
                    .isEqualTo(Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "ivs.throttled")
                            .retryAfter(Duration.ofSeconds(1)));
        }

        @Test
        void liveStore_unavailable() {
            Problem expected = Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "store.unavailable")
                    .retryAfter(Duration.ofSeconds(2));
            assertThat(Problems.of(TestOutage.thrown())).isEqualTo(expected);
            assertThat(Problems.of(new EJBException(TestOutage.thrown()))).isEqualTo(expected);
        }

        @Test
        void record_unavailable() {
            Problem expected = Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "record.unavailable")
                    .retryAfter(Duration.ofSeconds(2));
            assertThat(Problems.of(TestDatabase.away())).isEqualTo(expected);
        }

        @Test
        void ivs_notFound() {
            IvsNotFound thrown = new IvsNotFound("GetStage: no such resource", null);
            assertThat(Problems.of(thrown)).isEqualTo(Problem.of(ErrorCode.NOT_FOUND, "stage.not.found"));
            assertThat(Problems.of(new EJBException(thrown)).code()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }

    @Nested
    class Bodies {

        @Test
        void tooLarge_evenInsideAnother() {
            Problem expected = Problem.of(ErrorCode.PAYLOAD_TOO_LARGE, "payload.too.large", 64L)
                    .with("limitBytes", 65_536L);
            IOException thrown = TestBodies.tooLarge(65_536);
            assertThat(Problems.of(thrown)).isEqualTo(expected);
            assertThat(Problems.of(new BadRequestException(new IOException(thrown))))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "", "{\"name\":}", "nonsense", "[]", "\"text\"", "{} {"})
        void json_malformed(String body) {
            Throwable thrown = catchThrowable(() -> JsonProvider.JSON
                    .readerFor(Body.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(body));
            assertThat(Problems.of(thrown)).isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "json.malformed"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"count\":\"many\"} | count",
                    "{\"inner\":{\"count\":{}}} | inner.count",
                    "{\"list\":[1,{\"count\":2}]} | list",
                })
        void json_wrongType(String body, String field) {
            Throwable thrown = catchThrowable(() -> JsonProvider.JSON.readValue(body, Body.class));
            assertThat(Problems.of(thrown))
                    .isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "fields.invalid", field)
                            .with("invalidFields", List.of(field)));
        }

        @Test
        void json_insideTheServersException() {
            Throwable cause = catchThrowable(() -> JsonProvider.JSON.readValue("{", Body.class));
            assertThat(Problems.of(new BadRequestException(cause)))
                    .isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "json.malformed"));
        }

        @Test
        void json_ofOurMakingIsNotTheCallersFault() {
            Throwable thrown = catchThrowable(() -> JsonProvider.JSON.writeValueAsString(new Object()));
            assertThat(thrown).isInstanceOf(InvalidDefinitionException.class);
            assertThat(Problems.of(thrown)).isEqualTo(INTERNAL);
        }
    }

    @Nested
    class Fields {

        @Test
        void missing() {
            assertThat(of(TestViolation.at("join.body.userId", null), TestViolation.at("join.body.stageArn", " ")))
                    .isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "fields.missing", "stageArn, userId")
                            .with("missingFields", List.of("stageArn", "userId")));
        }

        @Test
        void invalid() {
            assertThat(of(TestViolation.at("stages.limit", 0)))
                    .isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "fields.invalid", "limit")
                            .with("invalidFields", List.of("limit")));
        }

        @Test
        void missingAndInvalid() {
            assertThat(of(TestViolation.at("userId", null), TestViolation.at("limit", 1000)))
                    .isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "fields.missing", "userId")
                            .with("missingFields", List.of("userId"))
                            .with("invalidFields", List.of("limit")));
        }

        @Test
        void twiceWrongIsNamedOnce() {
            assertThat(of(TestViolation.at("name", "a b"), TestViolation.at("name", "a  b"))
                            .details())
                    .isEqualTo(Map.of("invalidFields", List.of("name")));
        }

        @Test
        void otherValidationTrouble_isOurs() {
            assertThat(Problems.of(new ValidationException("no validator"))).isEqualTo(INTERNAL);
        }

        private Problem of(TestViolation... violations) {
            return Problems.of(new ConstraintViolationException(Set.of(violations)));
        }
    }

    @Nested
    class Http {

        @Test
        void notFound() {
            assertThat(Problems.of(new NotFoundException()))
                    .isEqualTo(Problem.of(ErrorCode.NOT_FOUND, "route.not.found"));
        }

        @Test
        void badParameter_isNoMissingPage() {
            assertThat(Problems.of(
                            new ParamException.QueryParamException(new NumberFormatException("many"), "limit", "50")))
                    .isEqualTo(Problem.of(ErrorCode.VALIDATION_ERROR, "fields.invalid", "limit")
                            .with("invalidFields", List.of("limit")));
        }

        @Test
        void others() {
            assertThat(code(new NotAllowedException("GET"))).isEqualTo(ErrorCode.METHOD_NOT_ALLOWED);
            assertThat(code(new NotSupportedException())).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            assertThat(code(new NotAuthorizedException("Basic"))).isEqualTo(ErrorCode.UNAUTHORIZED);
            assertThat(code(new ForbiddenException())).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(code(new BadRequestException())).isEqualTo(ErrorCode.VALIDATION_ERROR);
            assertThat(code(new NotAcceptableException())).isEqualTo(ErrorCode.VALIDATION_ERROR);
            assertThat(code(new ServiceUnavailableException())).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
            assertThat(code(new InternalServerErrorException())).isEqualTo(ErrorCode.INTERNAL_ERROR);
        }

        @ParameterizedTest
        @CsvSource({
            "400, VALIDATION_ERROR, request.malformed",
            "401, UNAUTHORIZED, key.missing",
            "403, FORBIDDEN, forbidden",
            "404, NOT_FOUND, route.not.found",
            "405, METHOD_NOT_ALLOWED, method.not.allowed",
            "413, PAYLOAD_TOO_LARGE, request.too.large",
            "414, VALIDATION_ERROR, request.malformed",
            "415, UNSUPPORTED_MEDIA_TYPE, media.type.unsupported",
            "500, INTERNAL_ERROR, internal",
            "502, INTERNAL_ERROR, internal",
            "503, SERVICE_UNAVAILABLE, service.unavailable",
        })
        void status(int status, ErrorCode code, String message) {
            Problem problem = Problems.ofStatus(status);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.retryAfter())
                    .isEqualTo(status == 503 ? Optional.of(Duration.ofSeconds(2)) : Optional.empty());
        }

        private ErrorCode code(RuntimeException thrown) {
            return Problems.of(thrown).code();
        }
    }

    record Body(String name, int count, Inner inner, List<Inner> list) {}

    record Inner(int count) {}
}
