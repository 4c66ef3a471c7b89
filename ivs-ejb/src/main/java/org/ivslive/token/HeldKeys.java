package org.ivslive.token;

import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsPublicKey;
import org.ivslive.ivs.IvsPublicKeyPage;
import org.ivslive.ivs.PublicKeyArn;
import org.jspecify.annotations.Nullable;

/**
 * Reads from IVS which keys it holds, and tells whose each is: by its tags and, since those are easily written, by what
 * it is made of. That never changes, so each key is asked for once and the list alone after that.
 */
final class HeldKeys {

    private final IvsGateway ivs;
    private final KeyTags tags;
    private final Optional<KeyGenerations> own;
    /** Guarded by itself. */
    private final Map<PublicKeyArn, Optional<String>> materials = new HashMap<>();

    /** @param own empty where the settings hold no key, and every key is somebody else's or a replaced one */
    HeldKeys(IvsGateway ivs, KeyTags tags, Optional<KeyGenerations> own) {
        this.ivs = ivs;
        this.tags = tags;
        this.own = own;
    }

    /** @throws IvsException where IVS does not tell */
    KeyRing read() {
        List<IvsPublicKey> listed = listed();
        synchronized (materials) {
            materials.keySet().retainAll(listed.stream().map(IvsPublicKey::arn).collect(Collectors.toSet()));
        }
        List<HeldKey> all = new ArrayList<>();
        for (IvsPublicKey key : listed) {
            try {
                all.add(known(key));
            } catch (IvsNotFound e) {
                // Taken away since it was listed.
                continue;
            }
        }
        return new KeyRing(all);
    }

    /** Whether IVS held it at the last reading, whoever gave it there. */
    boolean include(ECPublicKey key) {
        synchronized (materials) {
            return materials.values().stream().anyMatch(pem -> isMadeOf(key, pem));
        }
    }

    private HeldKey known(IvsPublicKey key) {
        Map<String, String> written = key.tags();
        int generation = KeyTags.generation(written).orElse(0);
        boolean marked = tags.own(written)
                && KeyTags.generation(written).isPresent()
                && KeyTags.since(written).isPresent()
                && KeyTags.longest(written).isPresent();
        return new HeldKey(
                key.arn(),
                owner(key, generation),
                generation,
                KeyTags.since(written),
                KeyTags.longest(written).orElse(TokenRequest.LONGEST),
                marked);
    }

    /** One that nobody claims and that is made of our key was handed in by hand, and is ours. */
    private HeldKey.Owner owner(IvsPublicKey key, int generation) {
        boolean ours = tags.own(key.tags());
        if (own.isPresent()) {
            boolean matches = isMadeOf(own.get().of(generation).publicKey(), material(key.arn()));
            if (matches && (ours || KeyTags.free(key.tags()))) {
                return HeldKey.Owner.OWN;
            }
        }
        return ours ? HeldKey.Owner.REPLACED : HeldKey.Owner.FOREIGN;
    }

    private Optional<String> material(PublicKeyArn arn) {
        synchronized (materials) {
            @Nullable Optional<String> known = materials.get(arn);
            if (known != null) {
                return known;
            }
        }
        Optional<String> told = ivs.getPublicKey(arn).material();
        synchronized (materials) {
            materials.put(arn, told);
        }
        return told;
    }

    private static boolean isMadeOf(ECPublicKey key, Optional<String> pem) {
        return pem.map(text -> PublicKeys.same(key, text)).orElse(false);
    }

    private List<IvsPublicKey> listed() {
        List<IvsPublicKey> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            IvsPublicKeyPage page = ivs.listPublicKeys(IvsGateway.LARGEST_PAGE, next);
            all.addAll(page.keys());
            next = page.nextToken().orElse(null);
        } while (next != null);
        return all;
    }
}
