package org.ivslive.web.live;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.ivslive.access.Caller;
import org.ivslive.access.KeyRole;
import org.ivslive.stats.LiveFigures;
import org.jspecify.annotations.Nullable;

/** What one can subscribe to. */
enum Channel {
    /** How many watch, and whether somebody is live; for everyone. */
    STATS(LiveMessages::stats),
    /** Every stage with its viewers; for those who run the show. */
    STAGES(LiveMessages::stages, KeyRole.ADMIN, KeyRole.PUBLISHER),
    /** Where to go when one's stage is taken away; for a viewer who proves to be one. */
    VIEWER_MOVE(null);

    private final @Nullable BiFunction<LiveFigures, Instant, String> message;
    private final Set<KeyRole> roles;

    Channel(@Nullable BiFunction<LiveFigures, Instant, String> message, KeyRole... roles) {
        this.message = message;
        this.roles = Set.of(roles);
    }

    /** What its listeners are told of these figures; empty where the channel is not about figures. */
    Optional<String> message(LiveFigures figures, Instant now) {
        return Optional.ofNullable(message).map(known -> known.apply(figures, now));
    }

    static Optional<Channel> of(String name) {
        for (Channel channel : values()) {
            if (channel.title().equals(name)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOpenTo(Optional<Caller> caller) {
        return roles.isEmpty()
                || caller.filter(known -> roles.contains(known.role())).isPresent();
    }
}
