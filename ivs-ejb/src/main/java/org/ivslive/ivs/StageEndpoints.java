package org.ivslive.ivs;

/**
 * Where a stage is reached by its participants. IVS keeps them for 14 days at least.
 *
 * @param events of the socket that tells who is there
 * @param whip of publishing and subscribing
 */
public record StageEndpoints(String events, String whip) {}
