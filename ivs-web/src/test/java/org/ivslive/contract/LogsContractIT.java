package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import org.ivslive.testing.Api;
import org.ivslive.testing.Application;
import org.ivslive.testing.RunningApplication;
import org.ivslive.testing.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApplication.class)
class LogsContractIT {

    @Test
    void line_carriesTheRequestsId(Application application, Api api) {
        api.with("X-Request-Id", "look-for-this-one").get("/api/nothing");

        await().atMost(Servers.patience())
                .untilAsserted(() -> assertThat(Files.readString(application.log()))
                        .containsPattern("GET /api/nothing 404 \\d+ ms \\[look-for-this-one]"));
    }

    @Test
    void secrets_areInNoLine(Application application, Api api) throws IOException {
        api.asAdmin().get("/api/stage/list?nextToken=" + Servers.ADMIN_KEY);
        api.asAdmin().get("/api/" + Servers.ADMIN_KEY);

        String log = Files.readString(application.log());
        assertThat(application.servers().secrets())
                .allSatisfy(secret -> assertThat(log).doesNotContain(secret));
    }
}
