/** A part as a job: everything that a worker needs is in it, so that workers need not see the archive. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PartPlan } from '../batch/index.js';
import { partName } from '../store/index.js';

export interface PartJob {
  /** The plan as JSON, gzip, base64. */
  readonly plan: string;
}

interface PackedBytes {
  readonly base64: string;
}

const isPacked = (value: unknown): value is PackedBytes =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'base64' in value && typeof value.base64 === 'string';

export const packPlan = (plan: PartPlan): PartJob => {
  const json = JSON.stringify(plan, (key, value: unknown) =>
    key === 'content' && value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  );
  return { plan: gzipSync(json).toString('base64') };
};

export const unpackPlan = ({ plan }: PartJob): PartPlan =>
  JSON.parse(gunzipSync(Buffer.from(plan, 'base64')).toString('utf8'), (key, value: unknown) =>
    key === 'content' && isPacked(value) ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
  ) as PartPlan;

/** The same part gives the same job, so that one that waits already is not put in line again. */
export const jobId = ({ part, key }: PartPlan): string => `${partName(part)}-${key}`;
