/** Doubles with each failure up to the longest, give or take a fifth, so that a crowd does not come back as one. */
export function backOff(failures: number, everyMs: number, longestMs: number, random: () => number): number {
  const doubled = Math.min(longestMs, everyMs * 2 ** (failures - 1));
  return Math.round(doubled * (0.8 + 0.4 * random()));
}
