package org.ivslive.redis;

/** Redis did not answer: nothing is known of what is live, which is not the same as nothing being live. */
public class LiveStoreUnavailable extends RuntimeException {

    LiveStoreUnavailable(Throwable cause) {
        super(cause);
    }
}
