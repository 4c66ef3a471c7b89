package org.ivslive.ivs;

import java.util.Map;
import java.util.Optional;

/**
 * A public key as IVS tells of it.
 *
 * @param material the key in PEM; empty in a list of keys
 */
public record IvsPublicKey(PublicKeyArn arn, String name, Optional<String> material, Map<String, String> tags) {

    public IvsPublicKey {
        tags = Map.copyOf(tags);
    }
}
