package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;

/** Something to be sent. */
@SuppressWarnings("ArrayRecordComponent")
public record IceDatagram(InetSocketAddress to, byte[] bytes) {}
