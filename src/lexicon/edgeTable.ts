/** A hash table from pairs of numbers (node and item) to a node, in flat arrays: a look-up allocates nothing. */

const EMPTY = -1;
const SMALLEST = 64;

export class EdgeTable {
  private size = 0;
  private mask = SMALLEST - 1;
  private nodes = new Int32Array(SMALLEST).fill(EMPTY);
  private items = new Int32Array(SMALLEST);
  private targets = new Int32Array(SMALLEST);

  /** The node that an edge leads to, -1 where there is none. */
  get(node: number, item: number): number {
    const { nodes, items, mask } = this;
    for (let at = slotOf(node, item) & mask; ; at = (at + 1) & mask) {
      if (nodes[at] === EMPTY) return -1;
      if (nodes[at] === node && items[at] === item) return this.targets[at];
    }
  }

  /** Adds an edge that is not there yet. */
  add(node: number, item: number, target: number): void {
    if (this.size * 2 >= this.nodes.length) this.grow();
    this.put(node, item, target);
    this.size++;
  }

  private put(node: number, item: number, target: number): void {
    const { nodes, mask } = this;
    let at = slotOf(node, item) & mask;
    while (nodes[at] !== EMPTY) at = (at + 1) & mask;
    nodes[at] = node;
    this.items[at] = item;
    this.targets[at] = target;
  }

  private grow(): void {
    const { nodes, items, targets } = this;
    const room = nodes.length * 2;
    this.mask = room - 1;
    this.nodes = new Int32Array(room).fill(EMPTY);
    this.items = new Int32Array(room);
    this.targets = new Int32Array(room);
    for (let i = 0; i < nodes.length; i++) if (nodes[i] !== EMPTY) this.put(nodes[i], items[i], targets[i]);
  }
}

/** Mixes both numbers into all bits (multiplicative hashing with odd constants near 2^32 divided by the golden ratio). */
const slotOf = (node: number, item: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(item + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};
