package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeMap;
import org.ivslive.local.ivs.api.Json;
import org.ivslive.local.ivs.quota.QuotaSettings;
import org.ivslive.local.ivs.quota.Quotas;

/** GET /_admin/quotas, PUT /_admin/quotas/{name} {"value":n} and DELETE /_admin/quotas. */
final class QuotasAdmin implements AdminResource {
    private final Quotas quotas;

    QuotasAdmin(Quotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public Optional<ObjectNode> answer(AdminRequest request) {
        if (request.is("GET", "quotas")) {
            return Optional.of(json(quotas.settings()));
        }
        if (request.is("PUT", "quotas", "*")) {
            int value = request.input()
                    .integer("value")
                    .orElseThrow(() -> new IllegalArgumentException("the body must be {\"value\": a number}"));
            quotas.use(quotas.settings().with(request.part(1), value));
            return Optional.of(json(quotas.settings()));
        }
        if (request.is("DELETE", "quotas")) {
            quotas.restore();
            return Optional.of(json(quotas.settings()));
        }
        return Optional.empty();
    }

    static ObjectNode json(QuotaSettings settings) {
        ObjectNode json = Json.object();
        new TreeMap<>(settings.values()).forEach(json::put);
        return json;
    }
}
