package org.ivslive.media.rtc.ice;

/** What a STUN message is for. */
enum StunClass {
    REQUEST(0x000),
    INDICATION(0x010),
    SUCCESS(0x100),
    ERROR(0x110);

    /** Binding is the one method that ICE uses. */
    private static final int BINDING = 0x001;

    private final int bits;

    StunClass(int bits) {
        this.bits = bits;
    }

    int binding() {
        return bits | BINDING;
    }
}
