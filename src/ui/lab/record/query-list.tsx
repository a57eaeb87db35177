/** Which tables the shop asked or changed to answer a request. Not: what is in them (lab/holdings/holdings-view.tsx). */
import type { Exchange } from '#lab/run/trace';

/** `users read, sessions written twice`: each table once for each thing done. */
const counted = (queries: Exchange['queries']): { text: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { table, did } of queries) {
    const text = `${table} ${did === 'read' ? 'read' : 'written'}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
};

export const QueryList = ({ queries }: Pick<Exchange, 'queries'>) => (
  <p data-queries={queries.length}>
    Database:{' '}
    {queries.length === 0
      ? 'not asked.'
      : `${counted(queries)
          .map(({ text, count }) => (count === 1 ? text : `${text} ${count} times`))
          .join(', ')}.`}
  </p>
);
