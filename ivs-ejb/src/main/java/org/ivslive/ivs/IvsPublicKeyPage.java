package org.ivslive.ivs;

import java.util.List;
import java.util.Optional;

/** Some of the public keys of the account and region, and where to go on. */
public record IvsPublicKeyPage(List<IvsPublicKey> keys, Optional<String> nextToken) {

    public IvsPublicKeyPage {
        keys = List.copyOf(keys);
    }
}
