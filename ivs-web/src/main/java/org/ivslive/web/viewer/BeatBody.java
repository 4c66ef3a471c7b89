package org.ivslive.web.viewer;

/** A heartbeat that counted. */
record BeatBody(String userId, String stageArn, boolean heartbeatUpdated) {}
