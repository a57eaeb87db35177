/** Where published vectors are read from. Not: the vectors, which are not part of the repository. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.env.CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora');

/** @param path below the folder of corpora */
export const corpus = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
