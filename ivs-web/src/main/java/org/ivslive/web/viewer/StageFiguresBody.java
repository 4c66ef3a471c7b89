package org.ivslive.web.viewer;

import org.ivslive.seat.StayFigures;

/** How a stage was watched in the last days. */
record StageFiguresBody(String stageArn, int days, StayFigures stats) {}
