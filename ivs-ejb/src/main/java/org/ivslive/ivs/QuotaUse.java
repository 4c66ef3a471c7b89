package org.ivslive.ivs;

/**
 * How much of a quota this server uses.
 *
 * @param limit calls a second that AWS lets through
 * @param used of them, how many are taken at this moment; what is free can be asked for without waiting
 * @param rate calls a second, over the last ten seconds
 * @param throttled calls that AWS threw back, since the start
 * @param shed calls that were not made, since the start
 */
public record QuotaUse(IvsOperation operation, int limit, int used, double rate, long throttled, long shed) {}
