/** Builds the command once for all tests that start it as a process. */
import type { TestProject } from 'vitest/node';
import { buildCommand } from '../scripts/buildCommand.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the built command. */
    command: string;
  }
}

export default async (project: TestProject): Promise<void> => {
  project.provide('command', await buildCommand());
  project.onTestsRerun(async () => void (await buildCommand()));
};
