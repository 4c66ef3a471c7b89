package org.ivslive.local.ivs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ivslive.local.ivs.model.Operation;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

class OperationsTest {
    @Test
    void everyOperationOfTheSdk_isOfferedOrRefusedByName() {
        Set<String> sdk = Arrays.stream(IvsRealTimeClient.class.getMethods())
                .map(Method::getName)
                .filter(name ->
                        name.matches("(create|get|update|delete|list|start|stop|import|disconnect|tag|untag)[A-Z].*"))
                .filter(name -> !name.endsWith("Paginator"))
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Stream.concat(
                        Arrays.stream(Operation.values()).map(Operation::wireName), Operations.NOT_OFFERED.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sdk).hasSize(39).isEqualTo(known);
    }
}
