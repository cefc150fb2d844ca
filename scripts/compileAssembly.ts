import { readFileSync } from 'node:fs';
import { main as compile } from 'assemblyscript/asc';

/**
 * Compiles a module of AssemblyScript to WebAssembly, with arithmetic of 128 bits at a time and no runtime library.
 *
 * @param source path of the module
 * @throws Error with the compiler's messages
 */
export async function compileAssembly(source: string, ...options: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await compile([source, '--outFile', 'out.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort=', ...options], {
    readFile: (name) => (name === source ? readFileSync(source, 'utf8') : null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
  });
  if (error || !binary) throw new Error(`${source} does not compile: ${stderr.toString()}`, { cause: error });
  return new Uint8Array(binary);
}
