import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Lower layers first; a module may import from its own layer and from those below. */
const LAYERS = ['errors', 'checks', 'version', 'schema', 'text', 'syntax', 'language', 'lexicon', 'extract', 'assemble', 'explain', 'convert', 'extractor', 'index', 'store', 'input', 'batch', 'pipe', 'queue', 'query', 'sql', 'report', 'cli'];

/** Rooms of the extract layer, lower ones first. */
const ROOMS = ['clauses', 'document', 'trees', 'arguments', 'actors', 'likelihood', 'claims', 'confidence', 'attribution', 'circumstances', 'relations', 'participants', 'quantities', 'rules', 'resources', 'extraction', 'index'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });

const importsOf = (file: string): { target: string; typeOnly: boolean }[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:import|export)( type)? [^;']*from '(\.[^']+)'/g)]
    .filter((found) => !found[2].endsWith('.json'))
    .map((found) => ({ target: resolve(dirname(file), found[2].replace(/\.js$/, '.ts')), typeOnly: found[1] !== undefined }));

const partOf = (file: string, root: string): string => relative(root, file).split(/[/\\]/)[0].replace(/\.ts$/, '');

describe('imports point one way', () => {
  for (const file of filesIn(SRC)) {
    const name = relative(SRC, file);
    it(name, () => {
      const layer = LAYERS.indexOf(partOf(file, SRC));
      expect(layer, `${name} stands in no known layer`).toBeGreaterThanOrEqual(0);
      for (const { target, typeOnly } of importsOf(file)) {
        const other = LAYERS.indexOf(partOf(target, SRC));
        expect(other, `${name} imports ${relative(SRC, target)}`).toBeLessThanOrEqual(layer);
        const inner = join(SRC, 'extract');
        if (!typeOnly && partOf(file, SRC) === 'extract' && partOf(target, SRC) === 'extract') {
          const [from, to] = [partOf(file, inner), partOf(target, inner)];
          expect(ROOMS, `${name} stands in no known room`).toContain(from);
          expect(ROOMS.indexOf(to), `${name} imports ${relative(SRC, target)}`).toBeLessThanOrEqual(ROOMS.indexOf(from));
        }
      }
    });
  }
});
