package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Full ICE with one socket: it tries all of the peer's addresses, chooses the best that works, and asks for consent as
 * long as it sends. It controls (chooses), unless the peer has drawn the greater number and wants to.
 */
public final class IceAgent implements IcePath {
    private final RandomGenerator random;
    private final IceRole role;
    private final Queue<IceDatagram> outbox = new ArrayDeque<>();
    private final ChecksInFlight checks = new ChecksInFlight(outbox);
    private final PathSearch search;
    private final Consent consent;

    private Generation generation;
    /** That of the selected pair, which goes on working while a restart looks for another. */
    private @Nullable Generation working;

    private @Nullable CandidatePair selected;
    private IceState state = IceState.CHECKING;
    private long started;
    private long clock;

    public IceAgent(IceCredentials local, boolean controlling, RandomGenerator random, long now) {
        this.random = random;
        this.role = new IceRole(controlling, random.nextLong());
        this.consent = new Consent(random);
        this.generation = new Generation(local);
        this.started = now;
        this.clock = now;
        this.search = new PathSearch(now);
    }

    /** The peer's credentials, from its description: checks begin. */
    public void remote(IceCredentials remote, long now) {
        generation.remote(remote);
        started = now;
        search.begin(now);
    }

    /** False where there are too many. */
    public boolean addCandidate(RemoteCandidate candidate) {
        return search.add(candidate.address(), candidate.priority()) != null;
    }

    /** Looks for a path again, with new credentials; until it is found, the old one is used. */
    public void restart(IceCredentials local, long now) {
        generation = new Generation(local);
        checks.forgetButConsent();
        search.clear();
        started = now;
        if (state == IceState.FAILED) {
            state = IceState.CHECKING;
            selected = null;
            working = null;
        }
    }

    @Override
    public boolean receive(StunMessage message, InetSocketAddress from, long now) {
        clock = now;
        return switch (message.kind()) {
            case REQUEST -> request(message, from, now);
            case SUCCESS, ERROR -> response(message, from, now);
            case INDICATION -> false;
        };
    }

    private boolean request(StunMessage request, InetSocketAddress from, long now) {
        Generation meant = IceAnswers.isMeant(request, generation.local()) ? generation : working;
        if (meant == null || !IceAnswers.isMeant(request, meant.local())) {
            return false;
        }
        List<Integer> unknown = request.notUnderstood();
        if (!unknown.isEmpty()) {
            outbox.add(IceAnswers.notUnderstood(request, from, meant.local(), unknown));
            return true;
        }
        if (role.isDefendedAgainst(request)) {
            outbox.add(IceAnswers.roleConflict(request, from, meant.local()));
            return true;
        }
        if (role.isLostTo(request)) {
            take(!role.isControlling());
        }
        outbox.add(IceAnswers.success(request, from, meant.local()));
        if (meant == generation) {
            reachedFrom(request, from, now);
        }
        return true;
    }

    private void take(boolean controlling) {
        role.become(controlling);
        search.roleChanged();
    }

    private void reachedFrom(StunMessage request, InetSocketAddress from, long now) {
        CandidatePair pair = search.add(from, request.priority().orElse(Check.PEER_REFLEXIVE_PRIORITY));
        if (pair == null) {
            return;
        }
        boolean nominated = !role.isControlling() && request.has(StunAttribute.USE_CANDIDATE);
        if (nominated) {
            pair.nominatedByPeer();
        }
        if (pair.is(CandidatePair.State.SUCCEEDED)) {
            if (nominated) {
                select(pair, now);
            }
        } else {
            search.reached(pair);
        }
    }

    private boolean response(StunMessage response, InetSocketAddress from, long now) {
        Check check = checks.answered(response);
        if (check == null) {
            return false;
        }
        if (response.errorCode().orElse(0) == IceAnswers.ROLE_CONFLICT) {
            take(!check.wasControlling());
            search.again(check.pair(), now);
        } else if (response.kind() == StunClass.ERROR
                || !from.equals(check.pair().remote())) {
            failed(check);
        } else {
            succeeded(check, now);
        }
        return true;
    }

    private void succeeded(Check check, long now) {
        CandidatePair pair = check.pair();
        if (check.purpose() == Check.Purpose.CONSENT) {
            if (pair == selected) {
                consent.given(now);
                state = IceState.CONNECTED;
            }
            return;
        }
        search.succeeded(pair, now);
        if (check.purpose() == Check.Purpose.NOMINATION || pair.isNominatedByPeer()) {
            select(pair, now);
        }
    }

    private void failed(Check check) {
        if (check.purpose() != Check.Purpose.CONSENT) { // Which only time ends.
            search.failed(check.pair(), check.purpose() == Check.Purpose.NOMINATION);
        }
    }

    private void select(CandidatePair pair, long now) {
        if (pair == selected && working == generation) {
            return; // Nominated once more.
        }
        selected = pair;
        working = generation;
        consent.start(now);
        state = IceState.CONNECTED;
    }

    @Override
    public void advance(long now) {
        clock = now;
        if (state == IceState.FAILED) {
            return;
        }
        checks.repeat(now, this::failed);
        if (selected != null && working != null) {
            keep(selected, working, now);
        }
        if (isSearching()) {
            find(now);
        }
        if (selected == null && now - started >= IceTimes.CONNECT) {
            state = IceState.FAILED;
        }
    }

    private void keep(CandidatePair pair, Generation of, long now) {
        state = consent.state(now);
        if (state != IceState.FAILED && consent.isToBeAsked(now)) {
            consent.asked(now);
            send(pair, Check.Purpose.CONSENT, of, now);
        }
    }

    /** As long as nothing was found; and whoever is controlled must be ready for another choice. */
    private boolean isSearching() {
        return generation.remote() != null && (working != generation || !role.isControlling());
    }

    private void find(long now) {
        CandidatePair next = search.toCheck(now);
        if (next != null) {
            send(next, Check.Purpose.CONNECTIVITY, generation, now);
        }
        CandidatePair best = role.isControlling() ? search.toNominate(now) : null;
        if (best != null) {
            send(best, Check.Purpose.NOMINATION, generation, now);
        }
    }

    private void send(CandidatePair pair, Check.Purpose purpose, Generation of, long now) {
        IceCredentials remote = of.remote();
        if (remote == null) {
            return;
        }
        checks.send(Check.of(TransactionId.random(random), pair, purpose, of.local(), remote, role, now));
    }

    @Override
    public long deadline() {
        if (state == IceState.FAILED) {
            return NEVER;
        }
        long deadline = selected == null ? started + IceTimes.CONNECT : consent.deadline(clock);
        deadline = Math.min(deadline, checks.deadline());
        if (isSearching()) {
            deadline = Math.min(deadline, search.deadline(role.isControlling()));
        }
        return deadline;
    }

    @Override
    public @Nullable IceDatagram poll() {
        return outbox.poll();
    }

    @Override
    public IceState state() {
        return state;
    }

    @Override
    public @Nullable InetSocketAddress selected() {
        return selected == null ? null : selected.remote();
    }

    @Override
    public IceCredentials local() {
        return generation.local();
    }

    public boolean isControlling() {
        return role.isControlling();
    }
}
