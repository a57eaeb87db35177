/** What tools get of an encrypted token, more of it once it is decrypted. Not: the tools (../tools/). */
import { partsOfJwe, partsOfJweJson } from '#jose/token-parts';
import { reportedJwe } from '#lint/reported/jwe';
import type { ToolToken } from '../tool';
import { textOf, type JweSource } from '../tool-source';

/** The header with as many dots as a JWE has: nothing that was encrypted. */
const headerAlone = (text: string): string => `${text.split('.', 1).join('')}....`;

export const jweForTools = (source: JweSource): ToolToken => {
  const { serialization, slice, summary, decryption, claims } = source;
  const text = textOf(source);
  const plaintext = decryption?.plaintext;
  const parts =
    'jwe' in serialization
      ? partsOfJwe(serialization.jwe, plaintext)
      : partsOfJweJson(serialization.json, serialization.recipient, serialization.message, plaintext);
  const form = 'jwe' in serialization ? 'jwe' : 'json-serialization';
  const header = parts.objects.find(({ id }) => id === 'header');
  return {
    text,
    slice,
    parts,
    report: {
      reported: decryption && reportedJwe({ form, text, parts, decryption, ...(claims ? { claims } : {}) }),
      about: text,
      titleOf: () => summary,
      ...(claims ? { optional: 'the decrypted claims' } : {}),
    },
    share: {
      redact: () => headerAlone(text),
      leftOut: 'Only the header remains, so nobody can decrypt this or log in with it.',
      maskable: undefined,
      times: claims?.policy.times.state,
    },
    ...(header && plaintext ? { encrypted: { header: header.source, plaintext } } : {}),
  };
};
