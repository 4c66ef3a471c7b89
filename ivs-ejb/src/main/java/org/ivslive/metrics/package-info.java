/** What is counted and timed on this node, and how a scraper reads it. Knows none of those who count. */
@NullMarked
package org.ivslive.metrics;

import org.jspecify.annotations.NullMarked;
