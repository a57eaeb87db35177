/** The answers on a JWE as lines to read. Not: finding them (#jose/jwe/decrypt). */
import type { Fault } from '#jose/jws/gate';
import { timesReason, type PolicyAnswer } from '#jose/jws/verification';
import type { Decryption } from '#jose/jwe/decryption';
import { gate } from '#jose/jwe/gate';
import { textParameter, type JweMessage } from '#jose/jwe/message';
import { quote } from '#text/quote';
import type { AnswerLine } from '../answer/answer-lines';
import { KEY, LATE, type Tone } from '../answer/answer-words';
import { brokenJson } from './broken-json';

const CONTENT = {
  decrypted: ['good', 'decrypted'],
  failed: ['bad', 'not decrypted'],
  'not-tried': ['open', 'not decrypted'],
  unsupported: ['open', 'not supported here'],
} as const;

/** In the order in which they are found. */
export const jweLines = ({ content, key }: Decryption): AnswerLine[] => [
  {
    name: 'Content',
    tone: key.state === 'refused' && content.state === 'decrypted' ? 'bad' : CONTENT[content.state][0],
    word: CONTENT[content.state][1],
    says: content.says,
  },
  {
    name: 'Key',
    tone: KEY[key.state][0],
    word: KEY[key.state][1],
    says: key.readAs === undefined ? key.says : `${key.says} (${key.readAs})`,
  },
];

interface Head {
  readonly tone: Tone;
  readonly word: string;
  readonly state?: string;
  readonly reason?: string;
}

/** What a person reads first. @param policy what the decrypted claims say about now */
export const jweHead = (
  { verdict, content, key, plaintext }: Decryption,
  policy: PolicyAnswer | undefined,
): Head => {
  if (verdict === 'valid') {
    if (brokenJson(plaintext)) {
      return { tone: 'warn', word: 'Its JSON is broken · decrypted', reason: 'claims-unreadable' };
    }
    if (!policy) return { tone: 'good', word: 'Decrypted' };
    const { state } = policy.times;
    const reason = timesReason(policy.times);
    if (reason === undefined) return { tone: 'good', word: 'Decrypted', state };
    return { tone: 'warn', word: `${LATE[reason]} · decrypted`, state, reason };
  }
  if (verdict === 'unsupported') return { tone: 'open', word: 'Not supported here' };
  if (verdict === 'unverified') return { tone: 'open', word: 'Not decrypted' };
  if (content.reason === 'decrypt-failed') return { tone: 'bad', word: 'This key can’t decrypt it' };
  return { tone: 'bad', word: key.state === 'refused' ? 'This key must not decrypt it' : 'Broken' };
};

/** For whom nobody but its issuer has the key: `dir`, and a header that names the issuer. Absent for other tokens. */
export const jweOpaque = (message: JweMessage | Fault): string | undefined => {
  const issuer = 'says' in message ? undefined : textParameter(message, 'iss');
  if (issuer === undefined || 'says' in message || textParameter(message, 'alg') !== 'dir') return undefined;
  return `Probably only its issuer, ${quote(issuer)}, can decrypt it: for an API, the token is opaque. Auth0 issues such access tokens when the login request names no API. Send audience=<your API> with the request to get a JWT.`;
};

/** One line on what it is. */
export const jweSummary = (message: JweMessage | Fault): string => {
  if ('says' in message) return 'Broken encrypted token';
  const gated = gate(message);
  return 'management' in gated
    ? `Encrypted token, ${gated.encryption.name}, key by ${gated.management.name}`
    : 'Encrypted token';
};
