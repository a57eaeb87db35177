/** Secrets that are a part of the pasted text: a value of an .env file, a member of JSON, a string or a list of bytes in code. Not: other ways to read one secret (secret-spellings.ts, secret-encodings.ts). */
import { listedBytes } from '../keys/listed-bytes';
import { unquoted } from '../keys/unquoted';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Within {
  /** To follow "The signature matches when". */
  readonly when: string;
  /** As text; bytes where the text lists them. */
  readonly secret: string | Bytes;
}

/** `NAME=value` and `name: value`, each on a line of its own. */
const LINE =
  /^[ \t]*(?:export[ \t]+|-[ \t]+)?["']?([A-Za-z_][\w.-]{0,79})["']?[ \t]*[:=][ \t]*(\S.*?)[ \t]*,?\r?$/gmu;
/** A string in code or JSON, and the name of the member that it is the value of. */
const STRING =
  /(?:([A-Za-z_][\w.-]{0,79})["']?\s*[:=]\s*)?(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})'|`([^`]{1,4000})`)/gu;
/** Names that a secret has; their values are tried first. */
const SECRET_NAME = /secret|key|sign|jwt|hmac/iu;
/** Longer text is no configuration. */
const LONGEST = 20_000;
const MOST = 20;

const isMeant = ({ name }: { readonly name: string | undefined }): boolean => SECRET_NAME.test(name ?? '');

/** At most twenty, those with a secret's name first. Text that is nothing but one secret has none. */
export const secretsWithin = (text: string): Within[] => {
  if (text.length > LONGEST) return [];
  const bytes = listedBytes(text);
  const lines = text.includes('\n')
    ? Array.from(text.matchAll(LINE), ([, name, value = '']) => ({ name, value: unquoted(value) }))
    : [];
  const strings = Array.from(text.matchAll(STRING), ([, name, ...values]) => ({
    name,
    value: values.find((each) => each !== undefined) ?? '',
  }));
  const named = [...lines, ...strings].filter(({ value }) => value !== '' && value !== text);
  const inOrder = [...named.filter(isMeant), ...named.filter((each) => !isMeant(each))];
  return [
    ...(bytes ? [{ when: 'the list is read as bytes', secret: Uint8Array.from(bytes) }] : []),
    ...inOrder.slice(0, MOST).map(({ name, value }) => ({
      when: `the secret is only ${name === undefined ? 'the text in quotation marks' : `the value of ${name}`}`,
      secret: value,
    })),
  ];
};
