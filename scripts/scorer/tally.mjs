/** The two ways of counting: found against wanted, and right out of all. */

const rounded = (value) => Number(value.toFixed(3));
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);

/** Precision, recall and F1. */
export class Found {
  #right = 0;
  #extra = 0;
  #missed = 0;

  right() {
    this.#right++;
  }
  extra() {
    this.#extra++;
  }
  missed() {
    this.#missed++;
  }

  result() {
    const wanted = this.#right + this.#missed;
    const precision = ratio(this.#right, this.#right + this.#extra);
    const recall = ratio(this.#right, wanted);
    const f1 = ratio(2 * precision * recall, precision + recall);
    return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), n: wanted };
  }
}

/** Accuracy. */
export class Correct {
  #right = 0;
  #all = 0;

  add(right) {
    this.#all++;
    if (right) this.#right++;
    return right;
  }

  result() {
    return { accuracy: rounded(ratio(this.#right, this.#all)), n: this.#all };
  }
}
