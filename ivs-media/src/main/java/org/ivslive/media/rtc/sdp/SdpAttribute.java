package org.ivslive.media.rtc.sdp;

/** A line {@code a=name:value}, or {@code a=name} with an empty value. */
record SdpAttribute(String name, String value) {
    static SdpAttribute parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new SdpAttribute(text, "")
                : new SdpAttribute(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The value's part before the first space. */
    String first() {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    /** The value's part behind the first space. */
    String rest() {
        int space = value.indexOf(' ');
        return space < 0 ? "" : value.substring(space + 1).strip();
    }
}
