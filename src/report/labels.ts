/** Finds places for labels: where each covers least of what is drawn, and of each other. */

/** A rectangle, by its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something that a label should not cover; the heavier, the less. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

/** Labels must not lie on each other, whatever else they cover. */
const LABEL_WEIGHT = 20;
/** So much worse, in units of area, is a place that is only the next best one. */
const STEP = 6;
/** Labels placed early did not know of later ones. */
const ROUNDS = 3;

export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const cost = (place: Box, obstacles: readonly Obstacle[], others: readonly (Box | undefined)[]): number =>
  obstacles.reduce((sum, { box, weight }) => sum + weight * overlap(place, box), 0) +
  others.reduce((sum, other) => sum + (other === undefined ? 0 : LABEL_WEIGHT * overlap(place, other)), 0);

/**
 * @param wanted for each label the places where it may stand, the best first; at least one
 * @returns for each label the number of its place
 */
export const placeLabels = (wanted: readonly (readonly Box[])[], obstacles: readonly Obstacle[]): number[] => {
  // What a place covers of the drawing stays the same, wherever the other labels go.
  const fixed = wanted.map((places) => places.map((place, at) => STEP * at + cost(place, obstacles, [])));
  const chosen: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [label, places] of wanted.entries()) {
      const others = chosen.map((at, other) => (other === label ? undefined : wanted[other]?.[at]));
      const costs = places.map((place, at) => (fixed[label]?.[at] ?? 0) + cost(place, [], others));
      chosen[label] = costs.indexOf(Math.min(...costs));
    }
  }
  return chosen;
};
