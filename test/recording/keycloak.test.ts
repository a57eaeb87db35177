/** What a login at Keycloak says, as it was written and in the dialects of browsers. Not: the logins that were recorded (flow.test.ts). */
import { expect, test } from 'vitest';
import { lintRecording } from '#lint/recording-rules';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { firefox, safari } from '../recordings/dialects';
import { keycloakRecording } from '../recordings/keycloak';

const SIGNS = { sent: '>', issued: '<', deleted: 'x' } as const;
const har = keycloakRecording();

test.each(Object.entries({ itself: (text: string) => text, firefox, safari }))('%s', (_, dialect) => {
  const recording = readRecording(dialect(har));
  if (!recording) throw new Error('no recording');
  const flow = readFlow(recording);
  expect(flow.name.id).toBe('code-pkce');
  expect(Object.fromEntries(flow.actors.map(({ origin, role }) => [origin, role]))).toEqual({
    'https://app.example': 'app',
    'https://id.example': 'identity-provider',
    'https://api.example': 'api',
  });
  const ways = flow.credentials
    .filter(({ kind }) => kind !== 'unknown')
    .map(
      ({ kind, way }) => `${kind}: ${way.map(({ did, exchange }) => `${SIGNS[did]}${exchange}`).join(' ')}`,
    );
  expect(ways).toEqual([
    'state: >1 <2',
    'nonce: >1 <4 <6',
    'pkce-challenge: >1',
    'password: >2',
    // KEYCLOAK_IDENTITY. Its other cookies prove no login.
    'session: <2 >7 x7',
    'code: <2 >4',
    'pkce-verifier: >4',
    'access-token: <4 >5',
    'refresh-token: <4 >6',
    'id-token: <4',
    'access-token: <6',
    'refresh-token: <6',
    'id-token: <6 >7',
  ]);
  expect(lintRecording(flow, { now: 1_796_000_002 }).map(({ rule, says }) => `${rule.id} ${says}`)).toEqual(
    [],
  );
});
