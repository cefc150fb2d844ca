/** Briefs of the corpus and the seed, by the scorer on the built library. */
import { spawnSync } from 'node:child_process';
import { percent, type Row } from '../bench/row.js';

interface Score {
  readonly f1?: number;
  readonly accuracy?: number;
  /** Items of the gold briefs. */
  readonly n: number;
}

/** @returns the rows, and the sets that are not there */
export const briefRows = (): { rows: Row[]; leftOut: string[] } => {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['scripts/score.mjs', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`scripts/score.mjs failed: ${stderr}`);
  const { halves, leftOut } = JSON.parse(stdout) as { halves: Record<string, Record<string, Score | number>>; leftOut: string[] };
  const rows = Object.entries(halves).flatMap(([half, scores]) =>
    Object.entries(scores).flatMap(([measure, score]): Row[] =>
      typeof score === 'number' || score.n === 0 ? [] : [{ set: half, measure: `${measure}, ${score.f1 === undefined ? 'accuracy' : 'F1'} on ${score.n}`, ours: percent(score.f1 ?? score.accuracy ?? 0) }],
    ),
  );
  return { rows, leftOut };
};
