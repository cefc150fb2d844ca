import { compileAssembly } from './compileAssembly.js';

const ROOM = 'src/syntax/engine/arithmetic';
const SOURCE = `${ROOM}/assembly/layers.ts`;

/** The module that `npm run arithmetic` writes. */
export const ARITHMETIC = `${ROOM}/layers.ts`;

/** What it contains: the compiled source, in base 64. */
export const arithmeticModule = async (): Promise<string> => {
  const code = await compileAssembly(SOURCE, '--importMemory', '--noExportMemory');
  return `/** \`assembly/layers.ts\`, compiled by \`npm run arithmetic\`; in base 64. */\nexport const LAYERS = '${Buffer.from(code).toString('base64')}';\n`;
};
