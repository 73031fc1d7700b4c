/** Most that helpfulness adds to a score, as a share of it. */
const MAX_HELP_LIFT = 0.15;
const HELP_LIFT_PER_DOUBLING = 0.03;

/**
 * By how much a document on an item is lifted, by the steps from the item at hand. Enough to
 * decide between articles that say the same, too little to hide one that fits better.
 */
const NEAR_LIFTS = [1.4, 1.2, 1.1];

/** The factor that what an article helped with lifts it by, from 1 to 1.15. */
export function helpLift(helpfulness: number): number {
  const doublings = Math.log2(1 + Math.max(0, helpfulness));
  return 1 + Math.min(MAX_HELP_LIFT, HELP_LIFT_PER_DOUBLING * doublings);
}

/** The factor for an item so many steps away. */
export function nearLift(distance: number): number {
  return NEAR_LIFTS[Math.min(distance, NEAR_LIFTS.length - 1)];
}

/** The largest factor that any document can be lifted by. */
export function mostLift(near: readonly unknown[]): number {
  return (1 + MAX_HELP_LIFT) * (near.length > 0 ? NEAR_LIFTS[0] : 1);
}
