package org.ivslive.web.http;

import java.io.IOException;

/** A body went on beyond what is accepted. */
public class PayloadTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    PayloadTooLargeException(long limit) {
        super("body over " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
