/** Reports of tokens that are no compact JWS: what each tells, and what none ever does. Not: how a report is written (report.test.ts). */
import { CompactEncrypt, FlattenedEncrypt, GeneralSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { decryptJwe } from '#jose/jwe/decrypt';
import { decodeJwe } from '#jose/jwe/jwe';
import { messageFor, messageOf } from '#jose/jwe/message';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { verifyJsonSignature } from '#jose/jws/json-serialization-verify';
import { decodeJws } from '#jose/jws/jws';
import { policyOf } from '#jose/jws/policy';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { processedJws, verifySdJwt } from '#jose/sd-jwt/verify';
import { partsOfJwe, partsOfJweJson } from '#jose/token-parts';
import type { Artifact } from '#artifacts/artifact';
import { lintArtifact } from '#lint/lint-artifact';
import { reportOf } from '#lint/report';
import { jsonReport } from '#lint/report-json';
import { markdownReport } from '#lint/report-markdown';
import { sarifReport } from '#lint/report-sarif';
import { decryptedClaims, reportedJwe } from '#lint/reported/jwe';
import { reportedJws, reportedSignature } from '#lint/reported/jws';
import type { Reported } from '#lint/reported/reported';
import { reportedSdJwt } from '#lint/reported/sd-jwt';
import type { Context } from '#lint/rule';
import { wholeSlice } from '#text/slice';
import { encodeUtf8 } from '#text/utf8';
import { base64url, compact } from '../jose/tokens';
import { foundOut } from './found-out';

const NOW = 1_795_910_400;
const KEY = 'sixteen byte key';
const SECRET = 'a secret of the bakery with more than 32 bytes';
const CLAIMS = { sub: 'ada-in-particular', email: 'ada@bakery.example', exp: 1_795_911_000 };
const SALT = 'salt-of-the-bakery';

interface Made {
  readonly token: Reported;
  readonly artifact: Artifact;
  /** What is in no report, whatever the person chooses. */
  readonly never: readonly string[];
}

const jwe = async (now = NOW): Promise<Made> => {
  const text = await new CompactEncrypt(encodeUtf8(JSON.stringify(CLAIMS)))
    .setProtectedHeader({ alg: 'A128KW', enc: 'A128GCM', kid: 'till-1' })
    .encrypt(encodeUtf8(KEY));
  const decoded = decodeJwe(text);
  const decryption = await decryptJwe(messageOf(decoded), readKey(KEY, 'utf8'));
  const claims = decryptedClaims(decryption.plaintext);
  if (!claims) throw new Error('claims');
  return {
    token: reportedJwe({
      form: 'jwe',
      text,
      parts: partsOfJwe(decoded, decryption.plaintext),
      decryption,
      claims: { jws: claims, policy: policyOf(claims, now, NOTHING_EXPECTED) },
    }),
    artifact: { kind: 'jwe', jwe: decoded, slice: wholeSlice(text), leftOut: [] },
    never: text.split('.').slice(1),
  };
};

const jweJson = async (now = NOW): Promise<Made> => {
  const made = await new FlattenedEncrypt(encodeUtf8(JSON.stringify(CLAIMS)))
    .setProtectedHeader({ enc: 'A128GCM', kid: 'till-1' })
    .setSharedUnprotectedHeader({ alg: 'A128KW' })
    .encrypt(encodeUtf8(KEY));
  const text = JSON.stringify(made, null, 2);
  const serialization = decodeJsonSerialization(text);
  const recipient = serialization?.form === 'jwe' ? serialization.recipients[0] : undefined;
  if (serialization?.form !== 'jwe' || !recipient) throw new Error('a JWE');
  const message = messageFor(serialization, recipient);
  if ('says' in message) throw new Error(message.says);
  const decryption = await decryptJwe(message, readKey(KEY, 'utf8'));
  const claims = decryptedClaims(decryption.plaintext);
  if (!claims) throw new Error('claims');
  return {
    token: reportedJwe({
      form: 'json-serialization',
      text,
      parts: partsOfJweJson(serialization, recipient, message, decryption.plaintext),
      decryption,
      claims: { jws: claims, policy: policyOf(claims, now, NOTHING_EXPECTED) },
    }),
    artifact: { kind: 'json-serialization', serialization, slice: wholeSlice(text), leftOut: [] },
    never: [made.ciphertext, made.encrypted_key ?? '', made.tag ?? '', made.iv ?? ''],
  };
};

const sdJwt = async (now = NOW): Promise<Made> => {
  const disclosure = base64url([SALT, 'email', CLAIMS.email]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(disclosure)));
  const { email: _, ...open } = CLAIMS;
  const header = { alg: 'HS256', typ: 'dc+sd-jwt', kid: 'till-1' };
  const issuer = compact(header, { ...open, _sd: [base64url(digest)] }, Buffer.from(SECRET));
  const text = `${issuer}~${disclosure}~`;
  const decoded = decodeSdJwt(text);
  const verification = await verifySdJwt(decoded, readKey(SECRET, 'utf8'));
  const policy = policyOf(processedJws(decoded, verification.disclosed), now, NOTHING_EXPECTED);
  return {
    token: reportedSdJwt(decoded, { ...verification, issuer: { ...verification.issuer, policy } }),
    artifact: { kind: 'sd-jwt', sdJwt: decoded, slice: wholeSlice(text), leftOut: [] },
    never: [issuer.split('.')[2] ?? '', disclosure, SALT],
  };
};

const signature = async (now = NOW): Promise<Made> => {
  const made = await new GeneralSign(encodeUtf8(JSON.stringify(CLAIMS)))
    .addSignature(encodeUtf8(SECRET))
    .setProtectedHeader({ alg: 'HS256' })
    .setUnprotectedHeader({ kid: 'till-1' })
    .sign();
  const text = JSON.stringify(made, null, 2);
  const serialization = decodeJsonSerialization(text);
  const own = serialization?.form === 'jws' ? serialization.signatures[0] : undefined;
  if (serialization?.form !== 'jws' || !own) throw new Error('a JWS');
  const checked = await verifyJsonSignature(serialization, own, readKey(SECRET, 'utf8'));
  const verification = { ...checked, policy: policyOf(own.jws, now, NOTHING_EXPECTED) };
  return {
    token: reportedSignature(serialization, own, verification),
    artifact: { kind: 'json-serialization', serialization, slice: wholeSlice(text), leftOut: [] },
    never: [],
  };
};

const FORMS = [
  ['a JWE', jwe],
  ['a JWE in JSON serialization', jweJson],
  ['an SD-JWT', sdJwt],
  ['a signature in JSON serialization', signature],
] as const;

const write = (
  { token, artifact }: Made,
  include: boolean,
  mask: readonly string[],
  context: Context = { now: NOW },
) => {
  const report = reportOf({
    token,
    redaction: { include, mask: new Set(mask) },
    findings: lintArtifact(artifact, context),
    context,
    silenced: new Map(),
    titleOf: (shown) => `Token ${shown?.payload?.utf8?.text ?? ''}`,
  });
  return { report, forms: [markdownReport(report), jsonReport(report), sarifReport(report)] as const };
};

const verdictIn = ({ forms: [markdown] }: ReturnType<typeof write>): string | undefined =>
  /^Verdict: \*\*(.*?)\*\*/mu.exec(markdown)?.[1];

test('a token whose secret is public is refused in every report', async () => {
  const secret = 'a-string-secret-at-least-256-bits-long';
  const text = compact({ alg: 'HS256' }, CLAIMS, Buffer.from(secret));
  const jws = decodeJws(text);
  const { verification, evidence, knownSecret } = await foundOut(text, { key: { text: secret } }, NOW);
  const artifact: Artifact = { kind: 'jws', jws, slice: wholeSlice(text), leftOut: [] };
  const made = { token: reportedJws(jws, verification), artifact, never: [] };
  expect(verdictIn(write(made, true, []))).toBe('valid');
  const known = write(made, true, [], { now: NOW, evidence, knownSecret });
  expect(verdictIn(known)).toBe('refused: its signing key is public');
  for (const form of known.forms.slice(1)) expect(form).toContain('"against": "leaked-secret"');
});

test('what a person stated and is not so is refused in every report', async () => {
  const jws = decodeJws(compact({ alg: 'HS256' }, CLAIMS, Buffer.from(SECRET)));
  const verification = await verifyJws(jws, readKey(SECRET, 'utf8'), NOW, { audience: 'till', leeway: 0 });
  expect(reportedJws(jws, verification)).toMatchObject({ verdict: 'valid', against: 'expectation' });
});

describe.each(FORMS)('the report on %s', (_, make) => {
  test('calls nothing valid that expired, and nothing that was only decrypted', async () => {
    const [inTime, late] = [write(await make(), true, []), write(await make(CLAIMS.exp + 1), true, [])];
    expect(verdictIn(inTime)).toBe(inTime.report.answers[0]?.name === 'content' ? 'decrypted' : 'valid');
    expect(inTime.report).not.toHaveProperty('against');
    expect(verdictIn(late)).toBe('refused: it expired');
    for (const form of late.forms.slice(1)) expect(form).toContain('"against": "expired"');
  });

  test('tells its header and, when the person wants that, its claims', async () => {
    for (const form of write(await make(), true, []).forms) {
      expect(form).toContain('till-1');
      expect(form).toContain('ada-in-particular');
    }
  });

  test('holds no key, no salt and nothing that was encrypted, whatever is included', async () => {
    const made = await make();
    for (const include of [true, false]) {
      for (const form of write(made, include, []).forms) {
        for (const secret of [KEY, SECRET, ...made.never].filter((each) => each !== '')) {
          expect(form).not.toContain(secret);
        }
      }
    }
  });

  test('holds no masked value, encoded neither', async () => {
    const made = await make();
    for (const form of write(made, true, ['email', 'exp']).forms) {
      for (const text of ['ada@', '1795911000', base64url(CLAIMS.email).slice(2, 12)]) {
        expect(form).not.toContain(text);
      }
      expect(form).toContain('(masked)');
    }
  });

  test('places findings in the text that was pasted', async () => {
    const made = await make();
    const { report } = write(made, false, []);
    for (const { at } of report.findings) {
      expect(at?.end).toBeLessThanOrEqual(made.token.text.length);
      expect(at?.start).toBeGreaterThanOrEqual(0);
    }
  });

  test('gives SARIF the lines and columns of the text', async () => {
    const made = await make();
    const [, , text] = write(made, false, []).forms;
    const log = JSON.parse(text) as {
      runs: {
        results: {
          locations: {
            physicalLocation: { region: { startLine: number; startColumn: number; charOffset: number } };
          }[];
        }[];
      }[];
    };
    const lines = made.token.text.split('\n');
    for (const { locations } of log.runs[0]?.results ?? []) {
      const { startLine, startColumn, charOffset } = locations[0]?.physicalLocation.region ?? {
        startLine: 1,
        startColumn: 1,
        charOffset: 0,
      };
      const before = lines.slice(0, startLine - 1).reduce((sum, line) => sum + line.length + 1, 0);
      expect(before + startColumn - 1).toBe(charOffset);
    }
  });
});

test('what was decrypted is told only when the person wants that', async () => {
  for (const make of [jwe, jweJson]) {
    // One form after the other, so that a failure names it.
    // oxlint-disable-next-line no-await-in-loop
    for (const form of write(await make(), false, []).forms) expect(form).not.toContain('ada-in');
  }
});
