package org.ivslive.local.ivs.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.ErrorType;

/** Whether a request is signed in the right shape. The signature itself is not computed: any credentials will do. */
final class SigV4 {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final DateTimeFormatter ISO_BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]{2,12}){1,3}-[0-9]{1,2}");

    private final InstantSource clock;

    SigV4(InstantSource clock) {
        this.clock = clock;
    }

    /** The region that the request is signed for. */
    String region(Request request) {
        String authorization = request.header("authorization");
        if (authorization == null || authorization.isBlank()) {
            throw new AwsError(ErrorType.MISSING_AUTHENTICATION, "Missing Authentication Token");
        }
        Map<String, String> parts = parts(authorization);
        String[] scope = part(parts, "Credential", authorization).split("/", -1);
        String signedHeaders = part(parts, "SignedHeaders", authorization);
        part(parts, "Signature", authorization);
        String date = request.header("x-amz-date");
        if (date == null) {
            throw incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        if (scope.length != 5 || scope[0].isEmpty()) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, "
                    + "e.g. keyid/date/region/service/term, got '" + parts.get("Credential") + "'");
        }
        checkTime(date, scope[1]);
        if (!REGION.matcher(scope[2]).matches()) {
            throw invalid("Credential should be scoped to a valid region.");
        }
        if (!scope[3].equals("ivs")) {
            throw invalid("Credential should be scoped to correct service: 'ivs'.");
        }
        if (!scope[4].equals("aws4_request")) {
            throw invalid("Credential should be scoped with a valid terminator: 'aws4_request'.");
        }
        if (!Arrays.asList(signedHeaders.split(";", -1)).contains("host")) {
            throw invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        return scope[2];
    }

    private static Map<String, String> parts(String authorization) {
        String[] halves = authorization.strip().split("\\s+", 2);
        if (!halves[0].equals(ALGORITHM) || halves.length < 2) {
            throw incomplete("Unsupported AWS 'algorithm': '" + halves[0] + "'.");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String pair : halves[1].split(",", -1)) {
            String[] keyAndValue = pair.strip().split("=", 2);
            if (keyAndValue.length < 2) {
                throw incomplete("'" + pair.strip()
                        + "' not a valid key=value pair (missing equal-sign) in Authorization header.");
            }
            parts.put(keyAndValue[0], keyAndValue[1]);
        }
        return parts;
    }

    private static String part(Map<String, String> parts, String name, String authorization) {
        String value = parts.get(name);
        if (value == null || value.isEmpty()) {
            throw incomplete("Authorization header requires '" + name + "' parameter. Authorization="
                    + authorization.substring(0, Math.min(authorization.length(), ALGORITHM.length())));
        }
        return value;
    }

    private void checkTime(String date, String scopeDate) {
        Instant signed;
        try {
            signed = ISO_BASIC.parse(date, Instant::from);
        } catch (DateTimeParseException notADate) {
            throw incomplete("Date must be in ISO-8601 'basic format'. Got '" + date + "'.");
        }
        if (!date.startsWith(scopeDate + "T")) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scopeDate + "' != '" + date.substring(0, 8) + "'.");
        }
        Instant now = clock.instant();
        if (signed.isBefore(now.minus(SKEW))) {
            throw invalid("Signature expired: " + date + " is now earlier than " + ISO_BASIC.format(now.minus(SKEW))
                    + " (" + ISO_BASIC.format(now) + " - 15 min.)");
        }
        if (signed.isAfter(now.plus(SKEW))) {
            throw invalid("Signature not yet current: " + date + " is still later than "
                    + ISO_BASIC.format(now.plus(SKEW)) + " (" + ISO_BASIC.format(now) + " + 15 min.)");
        }
    }

    private static AwsError incomplete(String text) {
        return new AwsError(ErrorType.INCOMPLETE_SIGNATURE, text);
    }

    private static AwsError invalid(String text) {
        return new AwsError(ErrorType.INVALID_SIGNATURE, text);
    }
}
