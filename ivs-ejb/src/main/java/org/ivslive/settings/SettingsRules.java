package org.ivslive.settings;

import static org.ivslive.settings.Settings.API_SECRET_KEY;
import static org.ivslive.settings.Settings.APP_ENV;
import static org.ivslive.settings.Settings.AWS_ACCESS_KEY_ID;
import static org.ivslive.settings.Settings.AWS_ACCOUNT_ID;
import static org.ivslive.settings.Settings.AWS_REGION;
import static org.ivslive.settings.Settings.AWS_SECRET_ACCESS_KEY;
import static org.ivslive.settings.Settings.DB_PASSWORD;
import static org.ivslive.settings.Settings.ENABLE_MEDIA_SERVER;
import static org.ivslive.settings.Settings.INTERNAL_SECRET;
import static org.ivslive.settings.Settings.MASTER_STAGE_ARN;
import static org.ivslive.settings.Settings.MAX_VIEWERS_PER_STAGE;
import static org.ivslive.settings.Settings.MEDIA_SERVER_SECRET;
import static org.ivslive.settings.Settings.PUBLISHER_TOKEN_DURATION;
import static org.ivslive.settings.Settings.ROLE;
import static org.ivslive.settings.Settings.SCALE_DOWN_THRESHOLD;
import static org.ivslive.settings.Settings.SCALE_UP_THRESHOLD;
import static org.ivslive.settings.Settings.SKIP_AUTH;
import static org.ivslive.settings.Settings.VIEWER_TOKEN_DURATION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What values must hold together, each good in itself; a rule about a value that is not good says nothing. */
final class SettingsRules {

    private static final int SHORTEST_SECRET = 16;
    /** IVS gives no token that lasts longer. */
    private static final Duration LONGEST_TOKEN = Duration.ofDays(14);

    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    private SettingsRules(Settings settings) {
        this.settings = settings;
    }

    static List<String> problems(Settings settings) {
        SettingsRules rules = new SettingsRules(settings);
        rules.check(rules::access, SKIP_AUTH, APP_ENV);
        rules.check(rules::mediaServers, ENABLE_MEDIA_SERVER, ROLE);
        rules.need(DB_PASSWORD, "the password of DB_USER");
        rules.check(rules::lengths, APP_ENV);
        rules.credentials();
        rules.check(rules::masterStage, MASTER_STAGE_ARN, AWS_REGION);
        rules.check(rules::fill, SCALE_UP_THRESHOLD, MAX_VIEWERS_PER_STAGE);
        rules.check(rules::idle, SCALE_DOWN_THRESHOLD, SCALE_UP_THRESHOLD);
        rules.check(() -> rules.lifetime(PUBLISHER_TOKEN_DURATION), PUBLISHER_TOKEN_DURATION);
        rules.check(() -> rules.lifetime(VIEWER_TOKEN_DURATION), VIEWER_TOKEN_DURATION);
        return rules.problems;
    }

    private void check(Runnable rule, Setting<?>... about) {
        if (settings.present().containsAll(List.of(about))) {
            rule.run();
        }
    }

    private void access() {
        boolean development = settings.get(APP_ENV) == Settings.Environment.DEVELOPMENT;
        if (settings.get(SKIP_AUTH) && !development) {
            problems.add("SKIP_AUTH=true works only while APP_ENV=development");
        }
        if (!settings.get(SKIP_AUTH)) {
            need(API_SECRET_KEY, "make one with: openssl rand -hex 32");
        }
    }

    private void masterStage() {
        String[] arn = settings.get(MASTER_STAGE_ARN).split(":");
        String region = settings.get(AWS_REGION);
        if (!arn[3].equals(region)) {
            problems.add("MASTER_STAGE_ARN is in " + arn[3] + ", AWS_REGION is " + region);
        }
        String account = settings.find(AWS_ACCOUNT_ID).orElse(arn[4]);
        if (!arn[4].equals(account)) {
            problems.add("MASTER_STAGE_ARN is of account " + arn[4] + ", AWS_ACCOUNT_ID is " + account);
        }
    }

    private void mediaServers() {
        if (settings.get(ENABLE_MEDIA_SERVER) || settings.get(ROLE) == Settings.Role.MEDIA) {
            need(MEDIA_SERVER_SECRET, "set it, or ENABLE_MEDIA_SERVER=false");
        }
    }

    private void lengths() {
        if (settings.get(APP_ENV) != Settings.Environment.PRODUCTION) {
            return;
        }
        for (var key : List.of(API_SECRET_KEY, MEDIA_SERVER_SECRET, INTERNAL_SECRET)) {
            settings.find(key)
                    .filter(value -> value.length() < SHORTEST_SECRET)
                    .ifPresent(value -> problems.add(
                            key + " is too short for production: " + SHORTEST_SECRET + " characters at least"));
        }
    }

    private void credentials() {
        if (settings.find(AWS_ACCESS_KEY_ID).isPresent()) {
            need(AWS_SECRET_ACCESS_KEY, "it goes with AWS_ACCESS_KEY_ID");
        }
    }

    private void fill() {
        int seats = settings.get(MAX_VIEWERS_PER_STAGE);
        int up = settings.get(SCALE_UP_THRESHOLD);
        if (up > seats) {
            problems.add("SCALE_UP_THRESHOLD=" + up + " is above MAX_VIEWERS_PER_STAGE=" + seats);
        }
    }

    private void idle() {
        int up = settings.get(SCALE_UP_THRESHOLD);
        int down = settings.get(SCALE_DOWN_THRESHOLD);
        if (down >= up) {
            problems.add("SCALE_DOWN_THRESHOLD=" + down + " is not below SCALE_UP_THRESHOLD=" + up);
        }
    }

    private void lifetime(Setting<Duration> setting) {
        Duration value = settings.get(setting);
        if (value.compareTo(Duration.ofMinutes(1)) < 0 || value.compareTo(LONGEST_TOKEN) > 0) {
            problems.add(setting + "=" + value + " is not between 1 minute and 14 days");
        }
    }

    private void need(Setting<String> setting, String how) {
        if (settings.find(setting).isEmpty()) {
            problems.add(setting + " is not set: " + how);
        }
    }
}
