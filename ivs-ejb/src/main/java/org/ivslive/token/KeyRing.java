package org.ivslive.token;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ivslive.ivs.PublicKeyArn;

/**
 * The public keys that IVS holds, and what follows from them: which one signs, and when each of the others may go. The
 * newest of our own signs; of the installation's keys it is also the last by the time since which it is in use, or its
 * tags are to be put right. Every other key was followed by one, and is needed until the last token has ended that it
 * may have signed before all servers went over to its follower.
 */
record KeyRing(List<HeldKey> keys) {

    /** As many as IVS holds for an account and region. */
    static final int SLOTS = 3;

    /**
     * In which every server has gone over to a new key, though it looks once a minute: IVS may have been out of its
     * reach, and its clock may be wrong.
     */
    static final Duration SWITCH = Duration.ofHours(1);

    private static final Comparator<HeldKey> BY_USE = comparing(HeldKey::inUseSince)
            .thenComparing(HeldKey::isOwn)
            .thenComparingInt(HeldKey::generation)
            .thenComparing(key -> key.arn().value(), Comparator.reverseOrder());

    KeyRing {
        keys = keys.stream().sorted(BY_USE).toList();
    }

    /** The same choice on every server. */
    Optional<HeldKey> newest() {
        return keys.stream()
                .filter(HeldKey::isOwn)
                .max(Comparator.comparingInt(HeldKey::generation)
                        .thenComparing(key -> key.arn().value(), Comparator.reverseOrder()));
    }

    Optional<HeldKey> own(int generation) {
        return keys.stream()
                .filter(key -> key.isOwn() && key.generation() == generation)
                .findFirst();
    }

    int nextGeneration() {
        return newest().map(key -> key.generation() + 1).orElse(0);
    }

    /** Whether the tags of the newest key no longer say how it is used. */
    boolean isToBeMarked(Duration longest) {
        return newest().map(key -> !key.marked() || key.longest().compareTo(longest) < 0 || isFollowed(key))
                .orElse(false);
    }

    /** Whether another came into use after it: the settings were put back, or servers have different ones. */
    boolean isFollowed(HeldKey key) {
        return followers(key).findFirst().isPresent();
    }

    /** After all that are in use so far, whichever clock theirs were read from. */
    Instant sinceNow(Instant now) {
        return ours().map(HeldKey::inUseSince)
                .max(Comparator.naturalOrder())
                .filter(latest -> !latest.isBefore(now))
                .map(latest -> latest.plusSeconds(1))
                .orElse(now);
    }

    /** When all of its tokens have ended; empty for one that is in use, or may be. */
    Optional<Instant> goesAfter(HeldKey key) {
        if (newest().equals(Optional.of(key)) || !key.isOfThisInstallation()) {
            return Optional.empty();
        }
        return followers(key)
                .findFirst()
                .map(follower -> follower.inUseSince().plus(SWITCH).plus(key.longest()));
    }

    List<HeldKey> due(Instant now) {
        return keys.stream()
                .filter(key -> goesAfter(key).filter(now::isAfter).isPresent())
                .toList();
    }

    boolean isFull() {
        return keys.size() >= SLOTS;
    }

    int foreign() {
        return (int) keys.stream().filter(key -> !key.isOfThisInstallation()).count();
    }

    Optional<Instant> nextFree() {
        return keys.stream().map(this::goesAfter).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** With the key in place of what was known under its name. */
    KeyRing with(HeldKey key) {
        List<HeldKey> all = new ArrayList<>(without(key.arn()).keys);
        all.add(key);
        return new KeyRing(all);
    }

    KeyRing without(PublicKeyArn arn) {
        return new KeyRing(keys.stream().filter(each -> !each.arn().equals(arn)).toList());
    }

    private Stream<HeldKey> followers(HeldKey key) {
        return ours().dropWhile(each -> !each.equals(key)).skip(1);
    }

    private Stream<HeldKey> ours() {
        return keys.stream().filter(HeldKey::isOfThisInstallation);
    }
}
