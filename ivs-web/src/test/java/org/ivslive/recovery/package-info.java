/** What happens when something that the application depends on goes away, and when it comes back. */
package org.ivslive.recovery;
