/** What a client may rely on; the same tests run on Payara Micro and on Payara Server. */
package org.ivslive.contract;
