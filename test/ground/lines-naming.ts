/** Lines of the source that name units by their ids. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Lines of a text in which an id is a string or a key; comments do not count. */
export const linesNaming = (ids: readonly string[], text: string): string[] => {
  const names = ids.join('|');
  const literal = new RegExp(`(['"\`])(?:${names})\\1`, 'u');
  const key = new RegExp(`^\\s*(?:${names}): `, 'u');
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .split('\n')
    .filter((line) => literal.test(line) || key.test(line));
};

/**
 * All such lines of src, each after its file's name.
 * @param allowed files that may name them, as `folder/file.ts` below src
 */
export const sourceNaming = (ids: readonly string[], allowed: readonly RegExp[]): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/u.test(file) && !allowed.some((each) => each.test(file)))
    .flatMap((file) =>
      linesNaming(ids, readFileSync(path.join(SRC, file), 'utf8')).map((line) => `${file}: ${line}`),
    );
