package org.ivslive.local.ivs.api;

import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.Home;
import org.ivslive.local.ivs.model.StageArn;

/** One call of an operation, its signature's shape found right. */
record Call(Home home, Input input, Request request) {

    /** A stage of the region that was called: no other is known there. */
    StageArn stageArn(String member) {
        StageArn arn = input.stageArn(member);
        if (!arn.region().equals(home.region())) {
            throw AwsError.notFound(arn.value());
        }
        return arn;
    }

    /** Host and port by which the caller reached the stand-in. */
    String authority() {
        return request.authority();
    }
}
