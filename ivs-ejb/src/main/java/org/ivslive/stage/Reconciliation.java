package org.ivslive.stage;

/**
 * What came of comparing.
 *
 * @param atIvs stages that IVS has in this account and region
 * @param tracked of them, those that were tracked already
 * @param adopted that are tracked from now on
 * @param gone that IVS does not have any more
 * @param strangers that are not ours, and were not touched
 */
public record Reconciliation(int atIvs, int tracked, int adopted, int gone, int strangers) {}
