package org.ivslive.web.viewer;

/** A viewer who is gone. */
record LeftBody(String userId, String stageArn, boolean viewerLeft) {}
