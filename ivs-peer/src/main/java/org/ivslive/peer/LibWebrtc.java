package org.ivslive.peer;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection of libwebrtc, with pictures and sound of its own making when it publishes. */
final class LibWebrtc {
    private static final long SECONDS = 10;

    private final PeerConnectionFactory factory;
    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private final RTCPeerConnection connection;

    private LibWebrtc(AudioDeviceModuleBase audioDevice, Consumer<String> states) {
        factory = new PeerConnectionFactory(audioDevice);
        RTCConfiguration configuration = new RTCConfiguration();
        // Sockets that are bound to no interface reach the loopback one too.
        configuration.portAllocatorConfig.setDisableAdapterEnumeration(true).setDisableTcp(true);
        connection = factory.createPeerConnection(configuration, new PeerConnectionObserver() {
            @Override
            public void onIceCandidate(RTCIceCandidate candidate) {
                // It is in the description once gathering is complete.
            }

            @Override
            public void onIceGatheringChange(RTCIceGatheringState state) {
                if (state == RTCIceGatheringState.COMPLETE) {
                    gathered.complete(null);
                }
            }

            @Override
            public void onConnectionChange(RTCPeerConnectionState state) {
                states.accept(state.name());
            }
        });
    }

    /** One that sends a moving pattern and a tone. */
    static LibWebrtc publisher(int width, int height, int framesPerSecond, Consumer<String> states) {
        // A device that records would put its silence between our tone, and libwebrtc ends the process at that.
        LibWebrtc peer = new LibWebrtc(new AudioDeviceModule(AudioLayer.kDummyAudio), states);
        peer.publish(width, height, framesPerSecond);
        return peer;
    }

    /** One that decodes what it is sent. */
    static LibWebrtc receiver(Consumer<String> states) {
        // Without somewhere to play to, sound would not be decoded.
        HeadlessAudioDeviceModule audioDevice = new HeadlessAudioDeviceModule();
        LibWebrtc peer = new LibWebrtc(audioDevice, states);
        audioDevice.initPlayout();
        audioDevice.startPlayout();
        return peer;
    }

    private void publish(int width, int height, int framesPerSecond) {
        CustomVideoSource pictures = new CustomVideoSource();
        CustomAudioSource sound = new CustomAudioSource();
        RTCRtpTransceiverInit sendOnly = new RTCRtpTransceiverInit();
        sendOnly.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        sendOnly.streamIds = List.of("test");
        connection.addTransceiver(factory.createAudioTrack("tone", sound), sendOnly);
        connection.addTransceiver(factory.createVideoTrack("pattern", pictures), sendOnly);
        new TestPattern(pictures, width, height, framesPerSecond).start();
        new Tone(sound).start();
    }

    String offer() {
        Created offer = new Created();
        connection.createOffer(new RTCOfferOptions(), offer);
        return local(offer.await());
    }

    void accept(String answer) {
        remote(RTCSdpType.ANSWER, answer);
    }

    String answer(String offer) {
        remote(RTCSdpType.OFFER, offer);
        Created answer = new Created();
        connection.createAnswer(new RTCAnswerOptions(), answer);
        return local(answer.await());
    }

    private String local(RTCSessionDescription description) {
        Done done = new Done();
        connection.setLocalDescription(description, done);
        done.await();
        gathered.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        return connection.getLocalDescription().sdp;
    }

    private void remote(RTCSdpType type, String sdp) {
        Done done = new Done();
        connection.setRemoteDescription(new RTCSessionDescription(type, sdp), done);
        done.await();
    }

    Map<String, String> stats() {
        CompletableFuture<Map<String, String>> stats = new CompletableFuture<>();
        connection.getStats(report -> stats.complete(Stats.of(report)));
        return stats.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    void close() {
        connection.close();
    }

    private static final class Created implements CreateSessionDescriptionObserver {
        private final CompletableFuture<RTCSessionDescription> result = new CompletableFuture<>();

        RTCSessionDescription await() {
            return result.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        }

        @Override
        public void onSuccess(RTCSessionDescription description) {
            result.complete(description);
        }

        @Override
        public void onFailure(String error) {
            result.completeExceptionally(new IllegalStateException(error));
        }
    }

    private static final class Done implements SetSessionDescriptionObserver {
        private final CompletableFuture<String> result = new CompletableFuture<>();

        void await() {
            String error = result.orTimeout(SECONDS, TimeUnit.SECONDS).join();
            if (!error.isEmpty()) {
                throw new IllegalArgumentException(error);
            }
        }

        @Override
        public void onSuccess() {
            result.complete("");
        }

        @Override
        public void onFailure(String error) {
            result.complete(error.isEmpty() ? "refused" : error);
        }
    }
}
