/** What an address carries: answers of an authorization server, bare tokens, links; and the places that stay places. Not: the built page (test/built/landing.test.ts). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landingIn } from '../../../../src/ui/inspect/landing/landing';
import { linkTo } from '../../../../src/ui/inspect/share/share-link';
import { cases } from '../../../scale';

const segment = (value: object, space = 0) =>
  Buffer.from(JSON.stringify(value, null, space)).toString('base64url');
const HEADER = { alg: 'HS256', typ: 'JWT' };
const TOKEN = `${segment(HEADER)}.${segment({ sub: 'ada' })}.c2lnbmF0dXJlLW9mLXRoZS1iYWtlcnktYW5kLW1vcmU`;
const JWE = `${segment({ alg: 'dir', enc: 'A256GCM' })}..bm9uY2U.Y2lwaGVydGV4dA.dGFn`;

const kept = (text: string) => ({ text, wasSent: false });
const sent = (text: string) => ({ text, wasSent: true });

describe('what came with the address', () => {
  test.each([
    ['', `#id_token=${TOKEN}&state=a%20b`, kept(`id_token=${TOKEN}&state=a%20b`)],
    ['', `#state=x&access_token=${TOKEN}`, kept(`state=x&access_token=${TOKEN}`)],
    ['', `#/id_token=${TOKEN}`, kept(`id_token=${TOKEN}`)],
    ['', `#debugger-io?token=${TOKEN}`, kept(`token=${TOKEN}`)],
    ['?code=Splx&state=xyz', '', sent('code=Splx&state=xyz')],
    ['?code=Splx', '#_=_', sent('code=Splx')],
    ['?code=Splx', '#/lab', sent('code=Splx')],
    [
      '?error=access_denied&error_description=No+way',
      '',
      sent('error=access_denied&error_description=No+way'),
    ],
    ['', '#error=login_required&state=x', kept('error=login_required&state=x')],
    ['?code=Splx', `#id_token=${TOKEN}`, sent(`code=Splx\nid_token=${TOKEN}`)],
    ['', `#${TOKEN}`, kept(TOKEN)],
    ['', `#/${TOKEN}`, kept(TOKEN)],
    ['', `#${JWE}`, kept(JWE)],
    ['', `#${TOKEN}~${segment(['s', 'a', 1])}~`, kept(`${TOKEN}~${segment(['s', 'a', 1])}~`)],
    ['', `#Bearer%20${TOKEN}`, kept(`Bearer ${TOKEN}`)],
    ['', `#${TOKEN.replaceAll('.', '%2E')}`, kept(TOKEN)],
    ['', `#${segment(HEADER, 2)}.e30.`, kept(`${segment(HEADER, 2)}.e30.`)],
    ['', `#${TOKEN.slice(0, 30)}%`, undefined],
    ['', `#${TOKEN}%E0%A4`, kept(`${TOKEN}%E0%A4`)],
    ['', `#/inspect?token=${TOKEN}`, kept(TOKEN)],
  ])('%j %j', (search, hash, expected) => {
    expect(landingIn(search, hash)).toEqual(expected);
  });
});

describe('a place in the page stays one', () => {
  test.each([
    ['', ''],
    ['', '#'],
    ['', '#/'],
    ['', '#/inspect'],
    ['', '#/lab?story=csrf&acts=log-in'],
    ['', '#/lab?token=x&code=y'],
    ['', '#/learn/kick-them-out?step=3&embed'],
    ['', '#/rules/alg-none'],
    ['', '#main'],
    ['?utm_source=mail&v=2', '#/lab'],
    ['?code=&error=', ''],
    ['?state=x', '#_=_'],
  ])('%j %j', (search, hash) => {
    expect(landingIn(search, hash)).toBeUndefined();
  });
});

const value = fc.string({
  unit: fc.constantFrom(...Array.from('abcXYZ019-._~%20+')),
  minLength: 1,
  maxLength: 20,
});

test('parameters come whole and as they were, wherever among them the token is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('state', 'iss', 'expires_in', 'x'), value), { maxLength: 4 }),
      fc.constantFrom('id_token', 'access_token', 'code', 'error', 'vp_token', 'response'),
      value,
      fc.nat(4),
      (others, name, text, at) => {
        const all = others.map(([key, each]) => `${key}=${each}`);
        const parameters = all.toSpliced(at, 0, `${name}=${text}`).join('&');
        expect(landingIn('', `#${parameters}`)).toEqual(kept(parameters));
        expect(landingIn(`?${parameters}`, '#/lab')).toEqual(sent(parameters));
      },
    ),
    cases(500),
  );
});

test('every signed token with a JSON header comes alone, and so does what a link of our own carries', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 }),
      fc.constantFrom(0, 1, 2),
      fc.jsonValue(),
      (header, space, claims) => {
        const token = `${segment(header, space)}.${segment([claims])}.AAAA`;
        expect(landingIn('', `#${token}`)).toEqual(kept(token));
        const { hash, search } = new URL(linkTo(token, 'https://page.example/some/where/'));
        expect(landingIn(search, hash)).toEqual(kept(token));
      },
    ),
    cases(500),
  );
});

test('no path of ours, with any query, is taken for a token; nothing throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('inspect', 'lab', 'learn/own', 'rules/alg-none', 'attacks', 'embed'),
      fc.webQueryParameters(),
      fc.string(),
      (path, query, any) => {
        fc.pre(path !== 'inspect' || !query.startsWith('token='));
        expect(landingIn('', `#/${path}?${query}`)).toBeUndefined();
        expect(() => landingIn(`?${any}`, `#${any}`)).not.toThrow();
      },
    ),
    cases(500),
  );
});
