package org.ivslive.media.rtc.ice;

import org.jspecify.annotations.Nullable;

/** Both sides' credentials; a restart begins a new generation of them. */
final class Generation {
    private final IceCredentials local;
    private @Nullable IceCredentials remote;

    Generation(IceCredentials local) {
        this.local = local;
    }

    IceCredentials local() {
        return local;
    }

    @Nullable
    IceCredentials remote() {
        return remote;
    }

    void remote(IceCredentials credentials) {
        remote = credentials;
    }
}
