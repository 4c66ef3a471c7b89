package org.ivslive.local.ivs.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Operation;

/** Which operation a request asks for. */
final class Operations {
    private static final Map<String, Operation> OF_TAGS = Map.of(
            "GET", Operation.LIST_TAGS_FOR_RESOURCE,
            "POST", Operation.TAG_RESOURCE,
            "DELETE", Operation.UNTAG_RESOURCE);

    /** Operations of the service that the product does not use. */
    static final Set<String> NOT_OFFERED = Set.of(
            "CreateEncoderConfiguration",
            "CreateIngestConfiguration",
            "CreateStorageConfiguration",
            "DeleteEncoderConfiguration",
            "DeleteIngestConfiguration",
            "DeleteStorageConfiguration",
            "GetComposition",
            "GetEncoderConfiguration",
            "GetIngestConfiguration",
            "GetStorageConfiguration",
            "ListCompositions",
            "ListEncoderConfigurations",
            "ListIngestConfigurations",
            "ListStorageConfigurations",
            "StartComposition",
            "StopComposition",
            "UpdateIngestConfiguration");

    private Operations() {}

    static Operation of(Request request) {
        return find(request)
                .orElseThrow(() -> new AwsError(
                        ErrorType.UNKNOWN_OPERATION, "Unknown operation: " + request.method() + " " + request.path()));
    }

    private static Optional<Operation> find(Request request) {
        if (request.path().startsWith(TagOperations.PATH)) {
            return Optional.ofNullable(OF_TAGS.get(request.method()));
        }
        if (!request.method().equals("POST")) {
            return Optional.empty();
        }
        String name = request.path().substring(1);
        if (NOT_OFFERED.contains(name)) {
            throw new AwsError(ErrorType.ACCESS_DENIED, name + " is not offered by the local stand-in for IVS");
        }
        return Operation.named(name).filter(operation -> !OF_TAGS.containsValue(operation));
    }
}
