package org.ivslive.media.rtc.sdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The attributes of a section, or of the session. */
record SdpAttributes(List<SdpAttribute> all) {
    SdpAttributes {
        all = List.copyOf(all);
    }

    Stream<SdpAttribute> named(String name) {
        return all.stream().filter(attribute -> attribute.name().equals(name));
    }

    Optional<String> value(String name) {
        return named(name).findFirst().map(attribute -> attribute.value().strip());
    }

    boolean has(String name) {
        return named(name).findAny().isPresent();
    }
}
