/** One relation of a claim. */
export interface FoundRelation {
  readonly from: string;
  readonly to: string;
  readonly predicate: string;
  readonly type: string | null;
  readonly negated: boolean;
  readonly symmetric: boolean;
  readonly asserted: boolean;
  readonly basis: string;
}
