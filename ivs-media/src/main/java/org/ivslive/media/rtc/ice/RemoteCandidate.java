package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;

/** One of a peer's addresses, and how much it likes it. */
public record RemoteCandidate(InetSocketAddress address, long priority) {}
