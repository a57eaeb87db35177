/** Text within Markdown (CommonMark). Not: a document in it (lint/report-markdown.ts). */

/**
 * Text that no renderer takes for markup, a link, an image or a mention: its characters are escaped, and what some
 * renderers link by itself is broken up.
 */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#|~&@!]/gu, String.raw`\$&`)
    .replaceAll('://', String.raw`:\//`)
    .replaceAll(/www\./giu, (www) => `${www.slice(0, -1)}\\.`);
