/** Reads the code files of a folder and judges each, in the worker: files without findings are only counted. Not: which files (files.ts). */
import type { Artifact } from '#artifacts/artifact';
import { recognise } from '#artifacts/recognise';
import { readCode } from '#lint/code/read';
import { lintCode } from '#lint/code-rules';
import { RANK } from '#lint/run-rules';
import { lintArtifact } from '#lint/lint-artifact';
import type { Context, Finding } from '#lint/rule';
import type { ReadText } from '../found/read-all';
import { readText } from '../found/read-text';
import { saysOf, type Folder } from './files';

/** More would not fit into a list that people read. */
const MOST_FOUND = 1000;

const findingsOn = (artifact: Artifact, context: Context): Finding[] =>
  (artifact.kind === 'code'
    ? lintCode(artifact, readCode(artifact.slice.text), context)
    : lintArtifact(artifact, context)
  ).map(({ finding }) => finding);

interface Judged {
  readonly artifact: Artifact;
  readonly worst: Finding;
  readonly count: number;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The gravest first, then those with more findings, then by path. */
const byWorst = (a: Judged, b: Judged): number =>
  RANK[a.worst.severity] - RANK[b.worst.severity] ||
  b.count - a.count ||
  collator.compare(a.artifact.path ?? '', b.artifact.path ?? '');

/**
 * @param context how all of them are judged
 * @param onFile told before each file how many are done
 */
export const readFolder = async (
  folder: Folder,
  context: Context,
  onFile: (done: number, of: number) => void,
): Promise<ReadText> => {
  const judged: Judged[] = [];
  const missed = new Set<string>();
  const paths = new Set<string>();
  for (const [index, { path, file }] of folder.files.entries()) {
    onFile(index, folder.files.length);
    const text = await readText(file).catch(() => undefined);
    if (text === undefined) missed.add(path);
    for (const found of text === undefined ? [] : recognise(text, undefined, (says) => missed.add(says))) {
      const artifact = { ...found, path, where: path };
      const findings = findingsOn(artifact, context);
      const [worst] = findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
      if (!worst) continue;
      paths.add(path);
      judged.push({ artifact, worst, count: findings.length });
    }
  }
  const cut = judged.length > MOST_FOUND ? ` The list holds the ${MOST_FOUND} worst.` : '';
  const says = `${saysOf(folder, paths.size)}${cut}`;
  const artifacts = judged
    .toSorted(byWorst)
    .slice(0, MOST_FOUND)
    .map(({ artifact }) => artifact);
  return {
    artifacts,
    missed: [...missed],
    named: [],
    nothing: artifacts.length === 0 ? { says: 'No findings in the code of this folder.' } : undefined,
    says,
  };
};
