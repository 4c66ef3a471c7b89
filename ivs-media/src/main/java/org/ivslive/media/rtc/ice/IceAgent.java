package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Full ICE with one socket: it tries all of the peer's addresses, chooses the best that works, and asks for consent as
 * long as it sends. It controls (chooses), unless the peer has drawn the greater number and wants to.
 */
public final class IceAgent implements IcePath {
    /** RFC 8445: of a peer-reflexive candidate, first component, one interface. */
    private static final long PEER_REFLEXIVE_PRIORITY = (110L << 24) | (65535L << 8) | 255;

    private final RandomGenerator random;
    private final IceRole role;
    private final Queue<IceDatagram> outbox = new ArrayDeque<>();
    private final ChecksInFlight checks = new ChecksInFlight(outbox);
    private final CheckList list = new CheckList();
    private final Consent consent;

    private Generation generation;
    /** That of the selected pair, which goes on working while a restart looks for another. */
    private @Nullable Generation working;

    private @Nullable CandidatePair selected;
    private boolean nominating;
    private IceState state = IceState.CHECKING;
    private long started;
    private long clock;
    private long nextCheckAt;
    private long firstSuccessAt;

    public IceAgent(IceCredentials local, boolean controlling, RandomGenerator random, long now) {
        this.random = random;
        this.role = new IceRole(controlling, random.nextLong());
        this.consent = new Consent(random);
        this.generation = new Generation(local);
        this.started = now;
        this.clock = now;
        this.nextCheckAt = now;
    }

    /** The peer's credentials, from its description: checks begin. */
    public void remote(IceCredentials remote, long now) {
        generation.remote(remote);
        started = now;
        nextCheckAt = now;
    }

    /** False where there are too many. */
    public boolean addCandidate(RemoteCandidate candidate) {
        return list.add(candidate.address(), candidate.priority()) != null;
    }

    /** Looks for a path again, with new credentials; until it is found, the old one is used. */
    public void restart(IceCredentials local, long now) {
        generation = new Generation(local);
        checks.forgetButConsent();
        list.clear();
        nominating = false;
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
        nominating = false;
    }

    private void reachedFrom(StunMessage request, InetSocketAddress from, long now) {
        CandidatePair pair = list.add(from, request.priority().orElse(PEER_REFLEXIVE_PRIORITY));
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
        } else if (!pair.is(CandidatePair.State.IN_PROGRESS)) {
            list.trigger(pair);
        }
    }

    private boolean response(StunMessage response, InetSocketAddress from, long now) {
        Check check = checks.answered(response);
        if (check == null) {
            return false;
        }
        if (response.errorCode().orElse(0) == IceAnswers.ROLE_CONFLICT) {
            take(!check.wasControlling());
            list.trigger(check.pair());
            nextCheckAt = now;
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
        if (list.bestWorking().isEmpty()) {
            firstSuccessAt = now;
        }
        pair.become(CandidatePair.State.SUCCEEDED);
        if (check.purpose() == Check.Purpose.NOMINATION || pair.isNominatedByPeer()) {
            select(pair, now);
        }
    }

    private void failed(Check check) {
        if (check.purpose() == Check.Purpose.CONSENT) {
            return; // Only time ends a consent.
        }
        check.pair().become(CandidatePair.State.FAILED);
        if (check.purpose() == Check.Purpose.NOMINATION) {
            nominating = false;
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
        IceCredentials remote = generation.remote();
        if (remote != null && working != generation) {
            find(remote, now);
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

    private void find(IceCredentials remote, long now) {
        if (now >= nextCheckAt) {
            CandidatePair next = list.next();
            if (next != null) {
                next.become(CandidatePair.State.IN_PROGRESS);
                send(next, Check.Purpose.CONNECTIVITY, generation, now);
                nextCheckAt = now + IceTimes.PACE;
            }
        }
        Optional<CandidatePair> best = list.bestWorking();
        if (role.isControlling()
                && !nominating
                && best.isPresent()
                && (now - firstSuccessAt >= IceTimes.PATIENCE || !list.mayImproveOn(best.get()))) {
            nominating = true;
            send(best.get(), Check.Purpose.NOMINATION, generation, now);
        }
    }

    private void send(CandidatePair pair, Check.Purpose purpose, Generation of, long now) {
        IceCredentials remote = of.remote();
        if (remote == null) {
            return;
        }
        TransactionId transaction = TransactionId.random(random);
        StunWriter request = new StunWriter(StunClass.REQUEST, transaction)
                .username(remote.ufrag() + ":" + of.local().ufrag())
                .priority(PEER_REFLEXIVE_PRIORITY);
        role.write(request);
        if (purpose == Check.Purpose.NOMINATION) {
            request.useCandidate();
        }
        checks.send(new Check(
                transaction, pair, purpose, remote, role.isControlling(), request.signed(remote.password()), now));
    }

    @Override
    public long deadline() {
        if (state == IceState.FAILED) {
            return NEVER;
        }
        long deadline = selected == null ? started + IceTimes.CONNECT : consent.deadline(clock);
        deadline = Math.min(deadline, checks.deadline());
        if (generation.remote() != null && working != generation) {
            if (list.hasNext()) {
                deadline = Math.min(deadline, nextCheckAt);
            }
            if (role.isControlling() && !nominating && list.bestWorking().isPresent()) {
                deadline = Math.min(deadline, firstSuccessAt + IceTimes.PATIENCE);
            }
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
