package org.ivslive.local.ivs;

import java.net.URI;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/** One stand-in and one SDK client for a class of tests, emptied before each test. */
final class RunningStandIn implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final StandInConfig config;
    private IvsStandIn standIn;
    private IvsRealTimeClient client;

    RunningStandIn(StandInConfig config) {
        this.config = config;
    }

    /** With AWS's counts, but no rates to run into. */
    static RunningStandIn withoutRates() {
        return new RunningStandIn(StandInConfig.onFreePort().withoutRates());
    }

    IvsStandIn standIn() {
        return standIn;
    }

    URI uri() {
        return standIn.uri();
    }

    IvsRealTimeClient ivs() {
        return client;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        standIn = IvsStandIn.start(config);
        client = Sdk.client(standIn.uri());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        standIn.world().clear();
        standIn.faults().clear();
        standIn.quotas().restore();
        standIn.calls().clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
        standIn.close();
    }
}
