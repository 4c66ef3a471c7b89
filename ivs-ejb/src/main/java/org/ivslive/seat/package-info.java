/** Seats: who sits where, booked in one step and never twice; and the record of every stay. */
@NullMarked
package org.ivslive.seat;

import org.jspecify.annotations.NullMarked;
