/** The control API as the AWS SDKs speak it: signatures, operations, shapes and errors. */
@NullMarked
package org.ivslive.local.ivs.api;

import org.jspecify.annotations.NullMarked;
