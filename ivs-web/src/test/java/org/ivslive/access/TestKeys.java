package org.ivslive.access;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Known keys without a database. */
public final class TestKeys {

    private TestKeys() {}

    public static KnownKeys of(Map<String, KeyRole> keys) {
        List<ApiKeyRow> rows = keys.entrySet().stream()
                .map(key -> new ApiKeyRow(
                        UUID.nameUUIDFromBytes(key.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "test",
                        key.getValue(),
                        KeyText.hash(key.getKey()),
                        "hint",
                        Instant.EPOCH,
                        null,
                        null))
                .toList();
        KnownKeys known = unread(rows);
        known.refresh();
        return known;
    }

    /** Those of a node that could not read them yet. */
    public static KnownKeys unread() {
        return unread(List.of());
    }

    private static KnownKeys unread(List<ApiKeyRow> rows) {
        KeyTable table = (KeyTable) Proxy.newProxyInstance(
                TestKeys.class.getClassLoader(), new Class<?>[] {KeyTable.class}, (self, called, arguments) -> {
                    if (called.getName().equals("valid")) {
                        return rows;
                    }
                    throw new UnsupportedOperationException(called.toString());
                });
        return new KnownKeys(table, Clock.systemUTC());
    }
}
