/** The most important figures, sent to Amazon CloudWatch where that is wanted. */
@NullMarked
package org.ivslive.cloudwatch;

import org.jspecify.annotations.NullMarked;
