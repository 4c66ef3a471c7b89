package org.ivslive.cloudwatch;

/** Some values, as what CloudWatch needs of them; never of none. */
record Statistics(double count, double sum, double least, double most) {

    static Statistics of(double value) {
        return new Statistics(1, value, value, value);
    }

    Statistics and(Statistics more) {
        return new Statistics(
                count + more.count, sum + more.sum, Math.min(least, more.least), Math.max(most, more.most));
    }
}
