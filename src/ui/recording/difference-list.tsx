/** What differs between two recorded logins, thing by thing. Not: finding it (differences.ts). */
import type { ReactNode } from 'react';
import { inWords } from '#lint/duration';
import { KIND_NAMES } from '#recording/credential';
import type { Differences } from './differences';
import type { LoginFinding } from './login';
import { FindingHead } from './findings';
import styles from './panels.module.css';

type Point = (side: 'a' | 'b', exchange: number) => void;

interface PartProps {
  readonly title: string;
  readonly children: readonly ReactNode[];
}

const Part = ({ title, children }: PartProps) =>
  children.length === 0 ? null : (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );

const linesOf = (lines: readonly string[]): readonly ReactNode[] =>
  lines.map((line) => (
    <li key={line} className={styles.item}>
      {line}
    </li>
  ));

const findingsOf = (
  side: 'A' | 'B',
  findings: readonly LoginFinding[],
  onPoint: Point,
): readonly ReactNode[] =>
  findings.map((finding) => (
    <li key={finding.id} className={styles.item} data-rule={finding.id} data-severity={finding.severity}>
      <FindingHead
        finding={finding}
        side={side}
        onPoint={({ place }) => {
          if (place) onPoint(side === 'A' ? 'a' : 'b', place.exchange);
        }}
      />
    </li>
  ));

interface Props {
  readonly found: Differences;
  readonly onPoint: Point;
}

export const DifferenceList = ({ found: { gone, fresh, lost, added, lifetimes }, onPoint }: Props) => (
  <>
    <Part title={`Findings only in A: ${gone.length}`}>{findingsOf('A', gone, onPoint)}</Part>
    <Part title={`Findings only in B: ${fresh.length}`}>{findingsOf('B', fresh, onPoint)}</Part>
    <Part title="Credentials only in A">{linesOf(lost.map((kind) => KIND_NAMES[kind]))}</Part>
    <Part title="Credentials only in B">{linesOf(added.map((kind) => KIND_NAMES[kind]))}</Part>
    <Part title="Lifetimes">
      {linesOf(
        lifetimes.map(({ kind, a, b }) => `${KIND_NAMES[kind]}: ${inWords(a)} in A, ${inWords(b)} in B`),
      )}
    </Part>
    <p className={`${styles.part} quiet`}>
      A recording can’t show everything. Differences that it doesn’t show are missing here.
    </p>
  </>
);
