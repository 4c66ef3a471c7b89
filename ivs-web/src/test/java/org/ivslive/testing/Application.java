package org.ivslive.testing;

import java.net.URI;
import java.nio.file.Path;

/** A running application, on whichever server. */
public interface Application extends AutoCloseable {

    URI address();

    /** The file that its lines go to. */
    Path log();

    Servers servers();

    @Override
    void close();
}
