/** Where the names of actors and the verbs of ties stand in a drawing. */
import { placeLabels, type Box, type Obstacle } from './labels.js';
import { pointAt, WIDTH, type Layout, type PlacedKnot, type PlacedTie, type Point } from './networkLayout.js';

/** Width of a letter and height of a line, as wide as in the widest of the fonts that the page asks for. */
const NAME = { letter: 7.3, line: 15 };
const VERB = { letter: 6.2, line: 13 };

/** From the top of a line down to where its letters stand. */
const BASELINE = 0.77;

const around = ([x, y]: Point, width: number, height: number): Box => ({ x: x - width / 2, y: y - height / 2, width, height });
const sized = (text: string, { letter, line }: typeof NAME): readonly [width: number, height: number] => [text.length * letter + 4, line];

/** Below, above, beside. */
const namePlaces = ({ at: [x, y], radius }: PlacedKnot, name: string): Box[] => {
  const [width, height] = sized(name, NAME);
  const [beside, over] = [radius + 5 + width / 2, radius + 4 + height / 2];
  const offsets: Point[] = [[0, over], [0, -over], [beside, 0], [-beside, 0], [beside * 0.8, over * 0.8], [-beside * 0.8, over * 0.8], [beside * 0.8, -over * 0.8], [-beside * 0.8, -over * 0.8]];
  return offsets.map(([dx, dy]) => around([x + dx, y + dy], width, height));
};

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** On its line, the middle first, or close above or below. */
const verbPlaces = (tie: PlacedTie, words: string): Box[] => {
  const [width, height] = sized(words, VERB);
  return [0, -12, 12].flatMap((dy) => SHARES.map((share) => {
    const [x, y] = pointAt(tie, share);
    return around([x, y + dy], width, height);
  }));
};

/** Heads show the direction and outweigh lines, which may pass behind a name. */
const headOf = (point: Point): Obstacle => ({ box: around(point, 13, 13), weight: 15 });
const lineOf = (tie: PlacedTie): Obstacle[] => [...Array(19).keys()].map((at) => ({ box: around(pointAt(tie, (at + 1) / 20), 3, 3), weight: 2 }));

const frame = (height: number): Obstacle[] =>
  [{ x: -WIDTH, y: -WIDTH, width: WIDTH, height: height + 2 * WIDTH }, { x: WIDTH, y: -WIDTH, width: WIDTH, height: height + 2 * WIDTH }, { x: 0, y: -WIDTH, width: WIDTH, height: WIDTH }, { x: 0, y: height, width: WIDTH, height: WIDTH }]
    .map((box) => ({ box, weight: 50 }));

const anchor = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height * BASELINE];

/** Middle and baseline of every name and every verb, in the order of the knots and ties. */
export const labelPoints = ({ knots, ties, height }: Layout, nameOf: (knot: PlacedKnot) => string, wordsOf: (tie: PlacedTie) => string): { names: Point[]; verbs: Point[] } => {
  const wanted = [...knots.map((knot) => namePlaces(knot, nameOf(knot))), ...ties.map((tie) => verbPlaces(tie, wordsOf(tie)))];
  const obstacles = [
    ...frame(height),
    ...knots.map(({ at, radius }) => ({ box: around(at, 2 * radius, 2 * radius), weight: 15 })),
    ...ties.flatMap((tie) => [headOf(tie.end), ...(tie.tie.symmetric ? [headOf(tie.start)] : []), ...lineOf(tie)]),
  ];
  const points = placeLabels(wanted, obstacles).map((place, label): Point => {
    const box = wanted[label]?.[place];
    return box === undefined ? [0, 0] : anchor(box);
  });
  return { names: points.slice(0, knots.length), verbs: points.slice(knots.length) };
};
