/** An HTTP server on Netty that hands each request to the first route that accepts it; a route may answer later. */
@NullMarked
package org.ivslive.local.ivs.http;

import org.jspecify.annotations.NullMarked;
