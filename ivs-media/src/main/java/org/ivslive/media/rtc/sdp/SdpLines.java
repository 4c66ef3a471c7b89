package org.ivslive.media.rtc.sdp;

import java.net.InetSocketAddress;
import java.util.List;

/** Writes a description, line by line. */
final class SdpLines {
    private final StringBuilder text = new StringBuilder();

    SdpLines line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    SdpLines attribute(String name, String value) {
        return line("a=" + name + ":" + value);
    }

    SdpLines flag(String name) {
        return line("a=" + name);
    }

    /** @param mids the sections that go over one transport */
    SdpLines head(long sessionId, List<String> mids) {
        line("v=0").line("o=- " + sessionId + " 2 IN IP4 127.0.0.1").line("s=-").line("t=0 0");
        if (!mids.isEmpty()) {
            attribute("group", "BUNDLE " + String.join(" ", mids));
        }
        return attribute("msid-semantic", " WMS *");
    }

    SdpLines transport(LocalTransport local, String setup) {
        attribute("ice-ufrag", local.ice().ufrag());
        attribute("ice-pwd", local.ice().password());
        attribute("fingerprint", local.fingerprint().toString());
        attribute("setup", setup);
        int number = 1;
        for (InetSocketAddress address : local.addresses()) {
            attribute("candidate", CandidateLine.host(number++, address));
        }
        return flag("end-of-candidates");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
