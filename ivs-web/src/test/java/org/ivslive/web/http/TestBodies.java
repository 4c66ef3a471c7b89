package org.ivslive.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Bodies of requests. */
public final class TestBodies {

    private TestBodies() {}

    public static IOException tooLarge(long limit) {
        return new PayloadTooLargeException(limit);
    }

    static ServletInputStream of(int bytes) {
        return of(new byte[bytes]);
    }

    static ServletInputStream of(byte[] content) {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return in.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
