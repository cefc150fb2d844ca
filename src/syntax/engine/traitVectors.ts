import type { Arithmetic, Memory } from './arithmetic/index.js';
import type { PackedMatrix } from './matrix.js';
import { Projection } from './projection.js';

/** The value of a hidden unit that one point of a vector stands for; sums wrap around at 2¹⁵ points. */
export const POINT = 1 / 512;

/** How many vectors are remembered. With a quarter of them a corpus of some 270 briefs takes a fifth longer to parse, for 16 MB less. */
const MOST_KNOWN = 1 << 16;

/** Whether the place of a vector may be given to another: those asked for since that was last considered stay. */
const [IDLE, ASKED, FREE] = [0, 1, 2];

/**
 * What the traits of tokens mean for the hidden units in each role: vectors of points, computed when they are
 * first asked for and then remembered. Once there is no room, new ones take the places of some that were not asked for of late, so that
 * memory stays bounded, and is so from early on.
 */
export class TraitVectors {
  private readonly roles: number;
  private readonly width: number;
  private readonly storeAt: number;
  /** Number of the vector of each combination of traits in each role, counted from 1; 0 for those not known. */
  private readonly numbers: Int32Array;
  private readonly most: number;
  private known = 0;
  /** Of each number what place in `numbers` has it, and whether it can be given up. */
  private readonly places: Int32Array;
  private readonly states: Uint8Array;
  /** Numbers that were given up, and the number before the one that is considered next. */
  private readonly free: number[] = [];
  private hand = 0;
  /** The sum of the traits asked for, and what each role makes of traits: as many rows as there are hidden units. */
  private readonly trait: Int16Array;
  private readonly projection: Projection;

  /** Bytes that the constructor takes of the memory. */
  static bytes(traits: PackedMatrix, weights: PackedMatrix, combinations: number, most = MOST_KNOWN): number {
    const width = weights.columns;
    return 2 * (Math.min((combinations * weights.rows) / traits.columns, most) * width + traits.columns) + Projection.bytes(weights.points.length / traits.columns, traits.columns);
  }

  /**
   * @param traits a row for each trait
   * @param matrix for each role as many rows as traits have columns
   * @param combinations number of combinations of traits that may be asked for, and the rows of each
   * @param most how many vectors to remember
   */
  constructor(
    arithmetic: Arithmetic,
    memory: Memory,
    private readonly traits: PackedMatrix,
    matrix: PackedMatrix,
    combinations: number,
    private readonly rowsOf: (combination: number) => readonly number[],
    most = MOST_KNOWN,
  ) {
    const { columns } = traits;
    const width = (this.width = matrix.columns);
    this.roles = matrix.rows / columns;
    this.numbers = new Int32Array(combinations * this.roles);
    this.most = Math.min(this.numbers.length, most);
    // Numbers begin at 1.
    this.places = new Int32Array(this.most + 1);
    // Numbers not taken yet are none to give up.
    this.states = new Uint8Array(this.most + 1).fill(FREE);
    this.storeAt = memory.shorts(this.most * width).byteOffset - 2 * width;
    this.trait = memory.shorts(columns);
    const turned = new Int8Array(matrix.points.length);
    for (let row = 0; row < matrix.rows; row++) {
      const at = Math.floor(row / columns) * width * columns + (row % columns);
      for (let h = 0; h < width; h++) turned[at + h * columns] = matrix.points[row * width + h]!;
    }
    this.projection = new Projection(arithmetic, memory, turned, columns, (traits.unit * matrix.unit) / POINT);
  }

  /** Makes room for `count` more vectors, less than half of those remembered; where vectors began before may be invalid afterwards. */
  reserve(count: number): void {
    const { most, states, free } = this;
    if (most === this.numbers.length) return;
    while (free.length < count - (most - this.known)) {
      const number = (this.hand = (this.hand % most) + 1);
      if (states[number] === IDLE) {
        states[number] = FREE;
        this.numbers[this.places[number]!] = 0;
        free.push(number);
      } else if (states[number] === ASKED) states[number] = IDLE;
    }
  }

  /** Where the vector of a combination of traits in a role begins in the memory, in bytes; at most as many new ones as room was made for. */
  start(combination: number, role: number): number {
    const place = combination * this.roles + role;
    const number = this.numbers[place] || this.fill(combination, role, place);
    this.states[number] = ASKED;
    return this.storeAt + number * this.width * 2;
  }

  /** Computes a vector and returns its number. */
  private fill(combination: number, role: number, place: number): number {
    const { trait, traits, width } = this;
    const { columns } = traits;
    trait.fill(0);
    for (const row of this.rowsOf(combination)) for (let k = 0; k < columns; k++) trait[k]! += traits.points[row * columns + k]!;
    const number = this.known < this.most ? ++this.known : this.free.pop()!;
    this.places[number] = place;
    this.projection.multiply(trait.byteOffset, 1, this.storeAt + 2 * number * width, role * width, width);
    return (this.numbers[place] = number);
  }
}
