/** Tests that run inside the application, on its own beans: what stands between it and its stores. */
package org.ivslive.inside;
