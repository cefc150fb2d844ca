/** Processor time, so that other work on the machine does not count. */

/** @returns what `run` gives and the milliseconds of processor time that it took */
export const timed = <T>(run: () => T): [T, number] => {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1000];
};

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
