/** States that no longer exist, whose capitals are those of states that do: Moscow in a paper of 1963. */
import historical from '../../../lexicons/actors/historical-states.json' with { type: 'json' };

interface Shared {
  readonly actor: string;
  readonly from: number;
  readonly to: number;
  readonly successor: string;
}

interface HistoricalEntry {
  readonly actor: string;
  readonly from?: string;
  readonly to?: string;
  readonly successor?: string;
  readonly sharedCapitals?: readonly string[];
  readonly sharedSeats?: readonly string[];
}

const year = (date: string | undefined, otherwise: number): number => (date === undefined ? otherwise : Number.parseInt(date, 10));

const shared = new Map<string, Shared[]>();
for (const entry of historical.entries as readonly HistoricalEntry[]) {
  for (const name of [...(entry.sharedCapitals ?? []), ...(entry.sharedSeats ?? [])]) {
    const value = { actor: entry.actor, from: year(entry.from, 0), to: year(entry.to, 3000), successor: entry.successor ?? '' };
    const key = name.toLowerCase();
    shared.set(key, [...(shared.get(key) ?? []), value]);
  }
}

/**
 * The historical state that a capital or seat of government stands for, null for the present one.
 * @param date reference date of the brief, ISO 8601, null where it is unknown
 * @param isNamed whether the brief names a state by its own name
 */
export const historicalState = (name: string, date: string | null, isNamed: (actor: string) => boolean): string | null => {
  const candidates = shared.get(name.toLowerCase());
  if (candidates === undefined) return null;
  for (const candidate of candidates) {
    if (isNamed(candidate.successor) && !isNamed(candidate.actor)) continue;
    if (date !== null) {
      const at = year(date, 0);
      if (at >= candidate.from && at <= candidate.to && (isNamed(candidate.actor) || at < candidate.to)) return candidate.actor;
    } else if (isNamed(candidate.actor) && !isNamed(candidate.successor)) return candidate.actor;
  }
  return null;
};
