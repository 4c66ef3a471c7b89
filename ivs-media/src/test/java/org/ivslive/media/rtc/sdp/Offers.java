package org.ivslive.media.rtc.sdp;

/** Offers as broadcasters make them, cut down to what matters. */
final class Offers {
    private static final String FINGERPRINT =
            "sha-256 0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9";

    private static final String TRANSPORT = """
            a=ice-ufrag:abcd
            a=ice-pwd:abcdefghijklmnopqrstuvwx
            a=ice-options:trickle
            a=fingerprint:%s
            a=setup:actpass
            """.formatted(FINGERPRINT);

    private Offers() {}

    /** As Chrome offers, shortened: VP8 first, four kinds of H.264, RTX for each. */
    static String chrome() {
        return """
                v=0
                o=- 4215775240449105457 2 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0 1
                a=extmap-allow-mixed
                a=msid-semantic: WMS stream
                m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126
                c=IN IP4 0.0.0.0
                a=rtcp:9 IN IP4 0.0.0.0
                %1$sa=mid:0
                a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
                a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
                a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
                a=sendonly
                a=msid:stream audio
                a=rtcp-mux
                a=rtpmap:111 opus/48000/2
                a=rtcp-fb:111 transport-cc
                a=fmtp:111 minptime=10;useinbandfec=1
                a=rtpmap:63 red/48000/2
                a=fmtp:63 111/111
                a=rtpmap:0 PCMU/8000
                a=ssrc:1001 cname:x
                m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103 104 105 106 107 39 40
                c=IN IP4 0.0.0.0
                a=rtcp:9 IN IP4 0.0.0.0
                %1$sa=mid:1
                a=extmap:14 urn:ietf:params:rtp-hdrext:toffset
                a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
                a=extmap:13 urn:3gpp:video-orientation
                a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
                a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
                a=sendonly
                a=msid:stream video
                a=rtcp-mux
                a=rtcp-rsize
                a=rtpmap:96 VP8/90000
                a=rtcp-fb:96 goog-remb
                a=rtcp-fb:96 transport-cc
                a=rtpmap:97 rtx/90000
                a=fmtp:97 apt=96
                a=rtpmap:102 H264/90000
                a=rtcp-fb:102 goog-remb
                a=rtcp-fb:102 transport-cc
                a=rtcp-fb:102 ccm fir
                a=rtcp-fb:102 nack
                a=rtcp-fb:102 nack pli
                a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f
                a=rtpmap:103 rtx/90000
                a=fmtp:103 apt=102
                a=rtpmap:104 H264/90000
                a=fmtp:104 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f
                a=rtpmap:105 rtx/90000
                a=fmtp:105 apt=104
                a=rtpmap:106 H264/90000
                a=rtcp-fb:106 goog-remb
                a=rtcp-fb:106 transport-cc
                a=rtcp-fb:106 ccm fir
                a=rtcp-fb:106 nack
                a=rtcp-fb:106 nack pli
                a=fmtp:106 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f
                a=rtpmap:107 rtx/90000
                a=fmtp:107 apt=106
                a=rtpmap:39 AV1/90000
                a=rtpmap:40 rtx/90000
                a=fmtp:40 apt=39
                a=ssrc-group:FID 2001 2002
                a=ssrc:2001 cname:x
                a=ssrc:2002 cname:x
                """.formatted(TRANSPORT);
    }

    /** As OBS and others with libdatachannel offer: little, transport in the session, candidates in the sections. */
    static String obs() {
        return """
                v=0
                o=rtc 3767197920 0 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0 1
                a=group:LS 0 1
                a=msid-semantic:WMS *
                a=setup:actpass
                a=ice-ufrag:jBua
                a=ice-pwd:sRAyAyDrzlQpWlcFG0lfHR
                a=ice-options:ice2,trickle
                a=fingerprint:%s
                m=audio 9 UDP/TLS/RTP/SAVPF 111
                c=IN IP4 192.168.0.22
                a=mid:0
                a=sendonly
                a=ssrc:1001 cname:a1
                a=rtcp-mux
                a=rtpmap:111 opus/48000/2
                a=fmtp:111 minptime=10;maxaveragebitrate=96000;stereo=1;sprop-stereo=1;useinbandfec=1
                m=video 9 UDP/TLS/RTP/SAVPF 96
                c=IN IP4 192.168.0.22
                a=mid:1
                a=sendonly
                a=ssrc:2001 cname:a1
                a=rtcp-mux
                a=rtpmap:96 H264/90000
                a=rtcp-fb:96 nack
                a=rtcp-fb:96 nack pli
                a=rtcp-fb:96 goog-remb
                a=fmtp:96 profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1
                a=candidate:1 1 UDP 2122317823 192.168.0.22 58279 typ host
                a=candidate:2 1 TCP 2122317823 192.168.0.22 9 typ host tcptype active
                a=candidate:3 1 UDP 2122317823 2001:db8::22 58280 typ host
                a=candidate:4 1 UDP 2122317823 a1b2c3.local 58281 typ host
                a=end-of-candidates
                """.formatted(FINGERPRINT);
    }

    /** With Windows' line ends, as the standard has them. */
    static String withLineEnds(String offer) {
        return offer.replace("\n", "\r\n");
    }
}
