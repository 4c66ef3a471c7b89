package org.ivslive.local.ivs.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imported public keys of all regions. */
public final class PublicKeys {
    private static final int ID_LENGTH = 12;

    private final World world;
    private final Map<PublicKeyArn, PublicKey> byArn = new LinkedHashMap<>();

    PublicKeys(World world) {
        this.world = world;
    }

    public PublicKey add(Home home, String name, PublicKeyMaterial material, Tags tags, int limit) {
        synchronized (world) {
            List<PublicKey> held = in(home.region());
            if (held.stream().anyMatch(key -> key.material().fingerprint().equals(material.fingerprint()))) {
                throw AwsError.conflict("The public key " + material.fingerprint() + " has been imported already");
            }
            if (held.size() >= limit) {
                throw AwsError.quotaExceeded("Your account has reached its limit of " + limit + " public keys in "
                        + home.region() + ". Delete one first.");
            }
            PublicKeyArn arn = PublicKeyArn.of(home, world.ids().next(ID_LENGTH));
            PublicKey key = new PublicKey(arn, world.nextSequence(), name, material, tags);
            put(key);
            return key;
        }
    }

    public PublicKey get(PublicKeyArn arn) {
        return find(arn).orElseThrow(() -> AwsError.notFound(arn.value()));
    }

    public Optional<PublicKey> find(PublicKeyArn arn) {
        synchronized (world) {
            return Optional.ofNullable(byArn.get(arn));
        }
    }

    void retag(PublicKeyArn arn, Tags tags) {
        put(get(arn).tagged(tags));
    }

    /** Tokens signed by its owner are worth nothing from now on. */
    public void delete(PublicKeyArn arn) {
        synchronized (world) {
            get(arn);
            byArn.remove(arn);
            world.changed();
        }
    }

    public Page<PublicKey> list(String region, Page.Request request) {
        synchronized (world) {
            return Page.of(request, in(region), PublicKey::sequence);
        }
    }

    public List<PublicKey> all() {
        synchronized (world) {
            return new ArrayList<>(byArn.values());
        }
    }

    private List<PublicKey> in(String region) {
        return byArn.values().stream()
                .filter(key -> key.arn().region().equals(region))
                .toList();
    }

    void put(PublicKey key) {
        byArn.put(key.arn(), key);
        world.changed();
    }

    void clear() {
        byArn.clear();
        world.changed();
    }
}
