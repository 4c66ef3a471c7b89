package org.ivslive.local.ivs.model;

/** A key whose owner signs participant tokens. */
public record PublicKey(PublicKeyArn arn, long sequence, String name, PublicKeyMaterial material, Tags tags) {
    PublicKey tagged(Tags newTags) {
        return new PublicKey(arn, sequence, name, material, newTags);
    }
}
