/** Findings, one below the other. Not: one of them (finding-item.tsx), or running the rules. */
import { memo } from 'react';
import type { PlacedFinding } from '#lint/placed-finding';
import { FindingItem } from './finding-item';

interface Props {
  readonly findings: readonly PlacedFinding[];
  /** Tells this list's findings from another's. */
  readonly name: string;
  /** The text that they are on. */
  readonly about: string;
}

export const FindingList = memo(({ findings, name, about }: Props) => (
  <ul>
    {findings.map((placed, index) => {
      const id = `${name}/${placed.finding.rule.id}/${index}`;
      return <FindingItem key={id} id={id} about={about} {...placed} />;
    })}
  </ul>
));
