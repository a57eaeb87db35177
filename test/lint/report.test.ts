/** Reports: what is redacted is in none of the three forms, and each form is what readers of it expect. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { decodeJws, type Jws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import type { Redaction } from '#jose/jws/redact';
import { verifyJws } from '#jose/jws/verify';
import { rules } from '#lint/all-rules';
import { keyBoxFindings, lintArtifact } from '#lint/lint-artifact';
import { reportOf } from '#lint/report';
import { reportedJws } from '#lint/reported/jws';
import { jsonReport } from '#lint/report-json';
import { markdownReport } from '#lint/report-markdown';
import { sarifReport } from '#lint/report-sarif';
import type { Context } from '#lint/rule';
import type { Silenced } from '#lint/suppress';
import { encodeBase64url } from '#text/base64url';
import { wholeSlice } from '#text/slice';
import { encodeUtf8 } from '#text/utf8';
import { isSarif } from '../sarif';
import { foundOut } from './found-out';

const NOW = 1_790_000_000;
const SECRET = 'quite-a-secret-of-the-bakery';
const SIGNATURE = 'c2lnbmF0dXJlLW9mLXRoZS1iYWtlcnk';
const encode = (value: unknown) =>
  encodeBase64url(encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value)));

const HEADER = { alg: 'HS256', typ: 'JWT' };
const CLAIMS = {
  iss: 'https://login.bakery.example',
  sub: 'ada-in-particular',
  email: 'ada@bakery.example',
  password: 'Roggenbrot',
  exp: 1_790_012_345,
};

const ALL: Redaction = { dropSignature: false, mask: new Set() };
const DROP: Redaction = { dropSignature: true, mask: new Set() };

interface Decided {
  readonly context?: Omit<Context, 'now'>;
  readonly silenced?: Silenced;
  readonly padded?: boolean;
}

const make = async (
  payload: unknown,
  redaction: Redaction,
  header: unknown = HEADER,
  { context, silenced = new Map(), padded = false }: Decided = {},
) => {
  const jws = decodeJws(`${encode(header)}.${encode(payload)}.${SIGNATURE}${padded ? '=' : ''}`);
  const verification = await verifyJws(jws, readKey(SECRET, 'utf8'), NOW, NOTHING_EXPECTED);
  const titleOf = (shown: Jws | undefined) => `JSON Web Token ${shown?.payload?.utf8?.text ?? ''}`;
  const judged = { now: NOW, ...context };
  const report = reportOf({
    token: reportedJws(jws, verification),
    redaction: { include: !redaction.dropSignature, mask: redaction.mask },
    titleOf,
    findings: lintArtifact({ kind: 'jws', jws, slice: wholeSlice(jws.text), leftOut: [] }, judged),
    context: judged,
    silenced,
  });
  return {
    report,
    forms: [markdownReport(report), jsonReport(report), sarifReport(report)] as const,
  };
};

describe('redaction', () => {
  test('without any, all parts are in every form', async () => {
    for (const form of (await make(CLAIMS, ALL)).forms) {
      for (const text of ['ada-in-particular', 'Roggenbrot', SIGNATURE, 'HS256'])
        expect(form).toContain(text);
    }
  });

  test('a dropped signature is in no form', async () => {
    const { forms, report } = await make(CLAIMS, DROP);
    for (const form of forms) expect(form).not.toContain(SIGNATURE);
    expect(report.signatureDropped).toBe(true);
  });

  test('a masked value is in no form, encoded neither, nor is the signature', async () => {
    const mask = new Set(['sub', 'email', 'password', 'exp']);
    const { forms } = await make(CLAIMS, { dropSignature: false, mask });
    for (const form of forms) {
      for (const text of [
        'ada-in',
        'ada@',
        'Roggen',
        '1790012345',
        '17:39',
        SIGNATURE,
        encode(CLAIMS).slice(60, 90),
      ]) {
        expect(form).not.toContain(text);
      }
      expect(form).toContain('(masked)');
      expect(form).toContain('https');
    }
  });

  test('a finding that quotes a value speaks in general words when something is masked', async () => {
    const claims = { ...CLAIMS, aud: ['one', 'two'] };
    const open = await make(claims, DROP);
    const closed = await make(claims, { dropSignature: true, mask: new Set(['aud']) });
    expect(closed.report.findings.map(({ rule }) => rule.id)).toEqual(
      open.report.findings.map(({ rule }) => rule.id),
    );
    expect(closed.report.findings.every(({ rule, says }) => says === rule.says)).toBe(true);
  });

  test('the key is in no form, and neither is how it was read', async () => {
    for (const form of (await make(CLAIMS, ALL)).forms) {
      expect(form).not.toContain(SECRET);
      expect(form).not.toContain('read as');
    }
  });
});

test('JSON keeps the exact text of the parts', async () => {
  const payload = '{"id":9007199254740993,"a":1,"a":2}';
  const { parts, verdict, findings } = JSON.parse((await make(payload, DROP)).forms[1]);
  expect(parts.payload).toBe(payload);
  expect(parts.signature).toBeUndefined();
  expect(verdict).toBe('invalid');
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('token-duplicate-member');
});

test('no form holds a character that draws nothing or reorders its neighbours', async () => {
  const { forms } = await make({ name: 'admin\u202Egnp\u2066\u{E0041}\u0007', 'a\u200b': 1 }, DROP);
  for (const form of forms) expect(form).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

describe('Markdown', () => {
  const hostile = {
    '![x](https://attacker.example/p.png)': 'ada@bakery.example',
    '<img src=x onerror=alert(1)>': '+49 30 1234567',
    note: 'ends ``` here\n# and https://attacker.example/ and @everyone',
  };

  test('what a token says is text in it: no image, link, mention or markup outside of code', async () => {
    const markdown = (await make(hostile, DROP)).forms[0];
    const outside = markdown.replaceAll(/^(`{3,})[a-z]*\n[^]*?\n\1$/gmu, '');
    expect(outside).not.toContain('attacker.example/"');
    expect(outside).not.toMatch(/(?<!\\)!\[|(?<!\\)<img|(?<!\\)@|https:\/\/attacker/u);
  });

  test('a fence is longer than any within', async () => {
    const markdown = (await make(hostile, DROP)).forms[0];
    expect(markdown).toContain('````json\n');
    expect(markdown.match(/^````$/gmu)).toHaveLength(1);
  });

  test('says when nothing was found', async () => {
    const claims = { iss: 'https://a.example', aud: 'a', iat: NOW, exp: NOW + 600 };
    const { forms, report } = await make(claims, DROP, { alg: 'PS256', typ: 'JWT' });
    expect(report.findings).toEqual([]);
    expect(forms[0]).toContain(`${report.rules.length} checks passed.`);
  });
});

describe('SARIF', () => {
  test('is valid against its schema, which refuses what is not', async () => {
    const log = JSON.parse((await make(CLAIMS, DROP)).forms[2]);
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    expect(isSarif({ ...log, version: '2.0.0' })).toBe(false);
    expect(isSarif({ ...log, runs: [{ ...log.runs[0], tool: {} }] })).toBe(false);
  });

  test('has the properties that SARIF 2.1.0 requires, and a rule for each result', async () => {
    const log = JSON.parse((await make(CLAIMS, DROP)).forms[2]);
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/u);
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    const { driver } = run.tool;
    expect(driver.name).toBe('Claimcheck');
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      rules.filter(({ on, state }) => on === 'jws' && !state).map(({ id }) => id),
    );
    for (const rule of driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\.$/u);
      expect(rule.help.text.length).toBeGreaterThan(rule.fullDescription.text.length);
      expect(new URL(rule.helpUri).protocol).toBe('https:');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
    expect(run.results.length).toBeGreaterThan(2);
    for (const result of run.results) {
      expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).toMatch(/\.$/u);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(run.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri);
      expect(region).toMatchObject({ startLine: 1, startColumn: region.charOffset + 1 });
      expect(region.endColumn - region.startColumn).toBe(region.charLength);
      expect(region.charOffset + region.charLength).toBeLessThanOrEqual(run.artifacts[0].length);
    }
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        endTimeUtc: '2026-09-21T14:13:20.000Z',
        ruleConfigurationOverrides: [],
      },
    ]);
  });

  test('carries what a person decided: suppressions, overrides and fixes, valid against the schema', async () => {
    const decided = {
      context: { profile: 'access-token', thresholds: { 'access-token-long': 60 } } as const,
      silenced: new Map([['secret-password', 'a test\u202E account']]),
      padded: true,
    };
    const claims = { ...CLAIMS, iat: NOW, aud: 'a' };
    const log = JSON.parse((await make(claims, ALL, HEADER, decided)).forms[2]);
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    const [run] = log.runs;
    const suppressed = run.results.filter(({ suppressions }: { suppressions?: unknown }) => suppressions);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0]).toMatchObject({
      ruleId: 'secret-password',
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'a test\u202E account' }],
    });
    const [override] = run.invocations[0].ruleConfigurationOverrides;
    expect(override).toMatchObject({
      descriptor: { id: 'lifetime-long' },
      configuration: { parameters: { access: 60 } },
    });
    expect(run.tool.driver.rules[override.descriptor.index].id).toBe('lifetime-long');
    expect(run.properties.kind).toEqual({ name: 'access-token', toldBy: 'person' });
    const [{ fixes }] = run.results.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'token-base64-padding',
    );
    const { length } = `${encode(HEADER)}.${encode(claims)}.${SIGNATURE}`;
    expect(fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: expect.objectContaining({ charOffset: length, charLength: 1 }) },
    ]);
  });
});

describe('what a person decided', () => {
  const decided = {
    context: { profile: 'access-token', thresholds: { 'access-token-long': 60 } } as const,
    silenced: new Map([['secret-password', 'a <b>test</b> account']]),
  };
  const claims = { ...CLAIMS, iat: NOW, aud: 'a' };

  test('is in the JSON form', async () => {
    const { kind, findings, silenced, thresholdsSet } = JSON.parse(
      (await make(claims, ALL, HEADER, decided)).forms[1],
    );
    const ids = findings.map(({ rule }: { rule: string }) => rule);
    expect(kind).toEqual({ name: 'access-token', toldBy: 'person' });
    expect(ids).toContain('lifetime-long');
    expect(ids).not.toContain('secret-password');
    expect(silenced).toMatchObject([{ rule: 'secret-password', reason: 'a <b>test</b> account' }]);
    expect(thresholdsSet).toEqual([
      { rule: 'lifetime-long', name: 'access', value: 60, unit: 'seconds', declared: 3600 },
    ]);
    const long = findings.find(({ rule }: { rule: string }) => rule === 'lifetime-long');
    expect(long.threshold).toEqual({ name: 'access', value: 60, unit: 'seconds' });
  });

  test('is in the Markdown form, as text', async () => {
    const markdown = (await make(claims, ALL, HEADER, decided)).forms[0];
    expect(markdown).toContain('Checked as: **access-token**, as chosen by hand.');
    expect(markdown).toContain('warning above 60 seconds instead of 3600');
    expect(markdown).toContain('## Ignored: 1');
    expect(markdown).toContain(String.raw`Reason: a \<b\>test\</b\> account`);
    expect(markdown).toContain('threshold 60 seconds');
  });

  test('nothing of it is said where nothing was decided', async () => {
    const markdown = (await make(claims, ALL)).forms[0];
    expect(markdown).not.toMatch(/Checked as|Thresholds set|Ignored/u);
  });

  test('a text that puts something right is left out where it could repeat what is hidden', async () => {
    const mask = new Set(['sub']);
    const fixes = async (redaction: Redaction) =>
      JSON.parse((await make(claims, redaction, HEADER, { padded: true })).forms[1]).findings.filter(
        ({ replace }: { replace?: unknown }) => replace,
      ).length;
    expect(await fixes(ALL)).toBeGreaterThan(0);
    expect(await fixes({ dropSignature: false, mask })).toBe(0);
  });
});

describe('what was found with a key', () => {
  const KEY = 'keyboard cat';
  const NONCE = 'nonce-of-the-oven';

  const withKey = async (redaction: Redaction) => {
    const input = `${encode(HEADER)}.${encode({ ...CLAIMS, nonce: 'another', at_hash: 'x' })}`;
    const jws = decodeJws(`${input}.${createHmac('sha256', KEY).update(input).digest('base64url')}`);
    const given = { key: { text: KEY }, nonce: NONCE };
    const { verification, ...found } = await foundOut(jws.text, given, NOW);
    const artifact = { kind: 'jws', jws, slice: wholeSlice(jws.text), leftOut: [] } as const;
    const context = { now: NOW, given, ...found };
    const report = reportOf({
      token: reportedJws(jws, verification),
      redaction: { include: !redaction.dropSignature, mask: redaction.mask },
      titleOf: () => 'JSON Web Token',
      findings: [...lintArtifact(artifact, context), ...keyBoxFindings(readKey(KEY, 'auto'), context)],
      context,
      silenced: new Map(),
    });
    return { report, forms: [markdownReport(report), jsonReport(report), sarifReport(report)] as const };
  };

  test('is in every form, in the rule’s general words, without the key or what was stated', async () => {
    const { report, forms } = await withKey(ALL);
    const ids = report.findings.map(({ rule }) => rule.id);
    expect(ids).toContain('hmac-key-short');
    expect(ids).toContain('idt-nonce');
    const withGiven = report.findings.filter(({ rule }) => /^(?:hmac-key-short|idt-nonce)$/u.test(rule.id));
    expect(withGiven.map(({ says }) => says)).toEqual(withGiven.map(({ rule }) => rule.says));
    for (const form of forms) {
      expect(form).toContain('hmac-key-short');
      expect(form).not.toContain(KEY);
      expect(form).not.toContain(NONCE);
    }
  });

  test('still gives the exact words on what the token alone shows', async () => {
    const { report } = await withKey(ALL);
    const alone = report.findings.find(({ rule }) => rule.id === 'secret-password');
    expect(alone?.says).toBeDefined();
    expect(alone?.says).not.toBe(alone?.rule.says);
  });

  test('a finding on the key has no place in the token', async () => {
    const { report, forms } = await withKey(ALL);
    const onKey = report.findings.filter(({ rule }) => rule.on === 'keys');
    expect(onKey.every(({ at }) => at === undefined)).toBe(true);
    expect(report.findings.every(({ rule, at }) => rule.on === 'keys' || at !== undefined)).toBe(true);
    const { runs } = JSON.parse(forms[2]) as { runs: { results: { locations: object[] }[] }[] };
    const logical = runs[0]?.results.filter(({ locations }) => 'logicalLocations' in (locations[0] ?? {}));
    expect(logical).toHaveLength(onKey.length);
    expect(onKey.length).toBeGreaterThan(0);
  });

  test('SARIF keeps to its schema', async () => {
    const { forms } = await withKey(DROP);
    isSarif(JSON.parse(forms[2]));
    expect(isSarif.errors).toBeNull();
  });
});
