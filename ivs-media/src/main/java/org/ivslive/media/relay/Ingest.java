package org.ivslive.media.relay;

import org.ivslive.media.rtc.peer.PeerListener;
import org.ivslive.media.rtc.peer.PeerState;
import org.ivslive.media.rtc.rtp.RtcpHandler;
import org.ivslive.media.rtc.rtp.RtcpReader;
import org.ivslive.media.rtc.rtp.Rtp;
import org.ivslive.media.rtc.rtp.RtpExtensions;
import org.ivslive.media.rtc.rtp.Rtx;
import org.ivslive.media.rtc.sdp.IngestAnswer;
import org.ivslive.media.rtc.sdp.Track;
import org.jspecify.annotations.Nullable;

/** One session of a publisher: its packets sorted into tracks, its reports taken to heart. */
final class Ingest implements PeerListener, RtcpHandler {
    private final Broadcast broadcast;
    private final StateListener states;
    private final RelaySettings settings;
    private final IngestTrack video;
    private final @Nullable IngestTrack audio;
    private final RtpExtensions extensions = new RtpExtensions();
    private final Bitrate bitrate = new Bitrate();
    private @Nullable IngestFeedback feedback;
    private PeerState state = PeerState.CONNECTING;
    private long now;

    Ingest(Broadcast broadcast, IngestAnswer answer, RelaySettings settings, StateListener states) {
        this.broadcast = broadcast;
        this.settings = settings;
        this.states = states;
        this.video = new IngestTrack(answer.video(), broadcast.picture(), Broadcast.VIDEO_CLOCK);
        Track sound = answer.audio();
        this.audio = sound == null ? null : new IngestTrack(sound, broadcast.sound(), Broadcast.AUDIO_CLOCK);
    }

    void attach(MediaOut out) {
        feedback = new IngestFeedback(out, video, audio, broadcast.requests(), settings);
    }

    @Override
    public void state(PeerState next, String reason) {
        state = next;
        if (next.isFinal()) {
            broadcast.gone(this);
        }
        states.changed(next, reason);
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        int header = Rtp.headerLength(packet, offset, length);
        if (header < 0 || !broadcast.isPublishedBy(this)) {
            return;
        }
        arrival(packet, offset, arrived);
        int type = Rtp.payloadType(packet, offset);
        IngestTrack sound = audio;
        if (type == video.track().payloadType()) {
            video.take(packet, offset, length, header, arrived, false);
        } else if (sound != null && type == sound.track().payloadType()) {
            sound.take(packet, offset, length, header, arrived, false);
        } else if (type == video.track().retransmission()) {
            retransmission(packet, offset, length, header, arrived);
        }
    }

    private void arrival(byte[] packet, int offset, long arrived) {
        IngestFeedback to = feedback;
        int id = video.track().extensions().transportSequence();
        if (to != null && id > 0 && extensions.find(packet, offset, id) && extensions.length() == 2) {
            to.arrived(Rtp.readShort(packet, extensions.at()), arrived);
        }
    }

    /** It may fill a gap. Otherwise it is padding, or what has come in the meantime. */
    private void retransmission(byte[] packet, int offset, int length, int header, long arrived) {
        int original = Rtx.originalSequence(packet, offset, length, header);
        if (original >= 0 && video.hasBegun() && video.isMissing(original)) {
            Rtx.unwrap(packet, offset, header, video.track().payloadType(), video.ssrc());
            int moved = Rtx.ORIGINAL_SEQUENCE;
            video.take(packet, offset + moved, length - moved, header, arrived, true);
        }
    }

    @Override
    public void rtcp(byte[] packet, int offset, int length, long arrived) {
        if (broadcast.isPublishedBy(this)) {
            now = arrived;
            RtcpReader.read(packet, offset, length, this);
        }
    }

    @Override
    public void senderReport(int sender, long ntp, int rtpTimestamp, long packets, long octets) {
        IngestTrack sound = audio;
        if (video.hasBegun() && sender == video.ssrc()) {
            video.outlet().clock().reported(ntp, rtpTimestamp, now);
        } else if (sound != null && sound.hasBegun() && sender == sound.ssrc()) {
            sound.outlet().clock().reported(ntp, rtpTimestamp, now);
        }
    }

    @Override
    public void sinceReference(int sender, int receiver, long lastReference, long delay) {
        IngestFeedback to = feedback;
        if (to != null) {
            to.roundTrip(lastReference, delay, now);
        }
    }

    void askForKeyFrame(long at) {
        IngestFeedback to = feedback;
        if (to != null && state == PeerState.CONNECTED) {
            to.askForKeyFrame(at);
        }
    }

    void advance(long at) {
        IngestFeedback to = feedback;
        if (to != null && state == PeerState.CONNECTED) {
            to.advance(at);
        }
    }

    void close(String reason) {
        IngestFeedback to = feedback;
        if (to != null) {
            to.close(reason);
        }
    }

    PublisherHealth health(long at) {
        IngestTrack sound = audio;
        IngestFeedback to = feedback;
        Reception pictures = video.reception();
        bitrate.look(pictures.bytes() + (sound == null ? 0 : sound.reception().bytes()), at);
        return new PublisherHealth(
                state,
                bitrate.bitsPerSecond(),
                to == null ? -1 : to.roundTripMillis(),
                pictures.packets() + (sound == null ? 0 : sound.reception().packets()),
                video.missing().count(),
                video.repaired(),
                video.missing().givenUp(),
                video.outlet().keyFrames(),
                broadcast.requests().asked());
    }
}
