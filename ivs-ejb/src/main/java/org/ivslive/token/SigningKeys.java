package org.ivslive.token;

import jakarta.inject.Inject;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.IvsGateway;
import org.ivslive.ivs.IvsPublicKey;
import org.ivslive.ivs.IvsPublicKeyPage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.PublicKeyArn;
import org.ivslive.redis.Leases;
import org.ivslive.redis.LiveStoreUnavailable;
import org.ivslive.settings.EcPrivateKeyPem;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that tokens are signed with, and its public half in IVS: found there by what it is made of, and handed in once
 * where it is not there.
 */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final String INSTALLATION = "ivs-live:installation";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final IvsGateway ivs;
    private final Leases leases;
    private final String installation;
    private final String lease;
    private final Optional<Own> own;
    private final AtomicReference<@Nullable Current> current = new AtomicReference<>();
    private final AtomicReference<String> complaint = new AtomicReference<>("");

    private record Own(ECPublicKey publicKey, Es384 signer) {}

    /** What to sign with, and by which name IVS knows it. */
    record Current(PublicKeyArn arn, Es384 signer) {}

    @Inject
    SigningKeys(Settings settings, IvsGateway ivs, Leases leases) {
        this.ivs = ivs;
        this.leases = leases;
        installation = settings.get(Settings.STAGE_NAME_PREFIX);
        lease = settings.get(Settings.REDIS_KEY_PREFIX) + "lease:signing-key";
        own = settings.find(Settings.IVS_SIGNING_KEY).map(pem -> {
            ECPrivateKey key = EcPrivateKeyPem.read(pem);
            return new Own(PublicKeys.of(key), Es384.fastest(key));
        });
    }

    /** Whether the settings name a key. */
    boolean configured() {
        return own.isPresent();
    }

    /** @throws IvsException where IVS does not know the key yet and cannot be told of it now */
    Current current() {
        Current known = current.get();
        return known != null ? known : ensure();
    }

    /** Sees to it that IVS knows the key, and says once what is in the way. */
    void look() {
        if (own.isEmpty() || current.get() != null) {
            return;
        }
        try {
            current();
        } catch (IvsException | LiveStoreUnavailable e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(complaint.getAndSet(message))) {
                LOG.warn("no tokens can be signed yet, trying again every 2 s: {}", message);
            }
        }
    }

    private synchronized Current ensure() {
        Current known = current.get();
        if (known != null) {
            return known;
        }
        Own key = own.orElseThrow(() -> new IllegalStateException(Settings.IVS_SIGNING_KEY + " is not set"));
        Current found = new Current(find(key.publicKey()).orElseGet(() -> importAlone(key.publicKey())), key.signer());
        LOG.info(
                "tokens are signed here ({}) with the key that IVS knows as {}",
                key.signer().providerName(),
                found.arn());
        current.set(found);
        return found;
    }

    private PublicKeyArn importAlone(ECPublicKey key) {
        if (!leases.hold(lease, LEASE)) {
            throw new IvsUnavailable("another server hands in the signing key", ASK_AGAIN_AFTER, null);
        }
        try {
            // The one that held the lease before may have done it.
            return find(key).orElseGet(() -> imported(key));
        } finally {
            leases.release(lease);
        }
    }

    private PublicKeyArn imported(ECPublicKey key) {
        return ivs.importPublicKey(PublicKeys.pem(key), installation, Map.of(INSTALLATION, installation))
                .arn();
    }

    /** The same choice on every server and at every start, should the key be there twice. */
    private Optional<PublicKeyArn> find(ECPublicKey key) {
        return all().stream()
                .sorted(Comparator.comparing(PublicKeyArn::value))
                .filter(arn -> ivs.getPublicKey(arn)
                        .material()
                        .map(pem -> PublicKeys.same(key, pem))
                        .orElse(false))
                .findFirst();
    }

    private List<PublicKeyArn> all() {
        List<PublicKeyArn> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            IvsPublicKeyPage page = ivs.listPublicKeys(IvsGateway.LARGEST_PAGE, next);
            page.keys().stream().map(IvsPublicKey::arn).forEach(all::add);
            next = page.nextToken().orElse(null);
        } while (next != null);
        return all;
    }
}
