package org.ivslive.recovery;

import java.util.List;
import java.util.Map;
import org.ivslive.testing.Servers;
import org.redisson.Redisson;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** Entries of the record as joins leave them behind, more of them than a test can join. */
final class WaitingRecord {

    private static final String FILL = """
            local arn = 'arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456'
            local function entry(type, user, more)
              more.at, more.broadcast, more.stageArn, more.userId = 1772600767891, 'main', arn, user
              redis.call('XADD', KEYS[1], '*', 'type', type, 'entry', cjson.encode(more))
            end
            for i = 1, ARGV[1] do
              local user, participant = 'backlog-' .. i, 'participant-' .. i
              entry('viewer-joined', user, { participantId = participant, joinedAt = 1772600767891,
                sessionId = string.format('00000000-0000-4000-8000-%012d', i),
                userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130 Safari/537.36',
                ipAddress = '192.0.2.7' })
              entry('token-issued', user, { participantId = participant, capabilities = 'SUBSCRIBE',
                maker = 'SELF_SIGNED', expiresAt = 1772604367891 })
            end
            """;

    private WaitingRecord() {}

    /** Two entries a join. */
    static void make(Servers servers, int entries) {
        Map<String, String> environment = servers.environment(0);
        Config config = new Config();
        config.setPassword(environment.get("REDIS_PASSWORD"));
        config.useSingleServer()
                .setAddress("redis://" + environment.get("REDIS_HOST") + ":" + environment.get("REDIS_PORT"))
                .setTimeout(20_000);
        RedissonClient redis = Redisson.create(config);
        try {
            redis.getScript(StringCodec.INSTANCE)
                    .eval(
                            RScript.Mode.READ_WRITE,
                            FILL,
                            RScript.ReturnType.VALUE,
                            List.of("ivs:{main}:audit"),
                            entries / 2);
        } finally {
            redis.shutdown();
        }
    }
}
