/** All criteria. Not: the criteria themselves (criteria/). */
import type { Criterion, CriterionUnit } from './criterion';

const modules = import.meta.glob<CriterionUnit>('./criteria/*.ts', { eager: true, import: 'default' });

/** As the table lists them. */
export const criteria: readonly Criterion[] = Object.entries(modules)
  .map(([path, unit]) => ({ ...unit, id: /([^/]+)\.ts$/u.exec(path)?.[1] ?? path }))
  .toSorted((a, b) => a.order - b.order);
