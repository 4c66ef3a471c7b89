/** The whole application as a test sees it: real servers, started once for all tests that need them. */
package org.ivslive.testing;
