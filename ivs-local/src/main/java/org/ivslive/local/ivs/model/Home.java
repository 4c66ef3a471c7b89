package org.ivslive.local.ivs.model;

/** Where a resource lives: IVS keeps every region of an account apart, its quotas too. */
public record Home(String region, String account) {}
