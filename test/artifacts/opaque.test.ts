/** Opaque tokens in a storage are found by the key that they are kept under, and judged by where that is. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { lintArtifact } from '#lint/lint-artifact';

const OPAQUE = 'kZ3vQ8xT1mB7nR5yW2cJ';
const nested = JSON.stringify({ body: { refresh_token: OPAQUE, expires_in: 3600, token_type: 'Bearer' } });

test.each([
  [{ localStorage: { refresh_token: OPAQUE } }, ['store-refresh-webstorage']],
  [{ localStorage: { access_token: OPAQUE } }, ['store-access-webstorage']],
  [{ localStorage: { '@@auth0spajs@@::a': nested } }, ['store-refresh-webstorage']],
  [{ fbase_key: 'a', value: { stsTokenManager: { refreshToken: OPAQUE } } }, ['store-refresh-webstorage']],
  [{ localStorage: { refresh_token_expires_at: '2026-11-28T12:00:00Z', theme: 'dark' } }, []],
  [{ refresh_token: OPAQUE, token_type: 'Bearer' }, []],
])('%j', (dump, wanted) => {
  const kept = recognise(JSON.stringify(dump)).filter(({ kind }) => kind === 'kept');
  const ids = kept.flatMap((each) => lintArtifact(each, { now: 0 }).map(({ finding }) => finding.rule.id));
  expect(ids.filter((id) => id.startsWith('store-'))).toEqual(wanted);
});
