/** A link to a document. */
import type { Source } from '#sources/sources';

/** @param props `short`: without the document's name after the colon */
export const SourceLink = ({ source, short = false }: { source: Source; short?: boolean }) => (
  <a href={source.href} target="_blank" rel="noreferrer noopener" title={source.title}>
    {short ? source.title.split(':')[0] : source.title}
  </a>
);
