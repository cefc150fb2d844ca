/**
 * Compiles the arithmetic of the syntax engine and writes it as a module of code.
 *
 *   npm run arithmetic
 */
import { writeFileSync } from 'node:fs';
import { ARITHMETIC, arithmeticModule } from './arithmeticModule.js';

writeFileSync(ARITHMETIC, await arithmeticModule());
