/** Values that are told by their shape: card numbers, IBANs, keys, hashes, addresses. Not: what a rule makes of them (rules.test.ts). */
import { describe, expect, test } from 'vitest';
import { isIban } from '#lint/iban';
import { internalReach } from '#lint/internal-address';
import { isPasswordHash, knownSecretIn } from '#lint/known-secrets';
import { cardNumberIn } from '#lint/payment-card';

describe('card numbers', () => {
  test.each([
    ['4539148803436467', { digits: '4539148803436467', test: false, grouped: false }],
    ['4539 1488 0343 6467', { digits: '4539148803436467', test: false, grouped: true }],
    ['3714-496353-98431', { digits: '371449635398431', test: true, grouped: true }],
    ['4242424242424242', { digits: '4242424242424242', test: true, grouped: false }],
  ])('%s is one', (text, card) => {
    expect(cardNumberIn(text)).toEqual(card);
  });

  test.each([
    ['another check digit', '4539148803436468'],
    ['a length the brand does not use', '45391488034364'],
    ['first digits of no brand', '1790000000000006'],
    ['milliseconds', '1790000000123'],
    ['microseconds', '1790000000123456'],
    ['too many groups', '4539 1488 0343 6467 4539 1488'],
    ['another separator', '4539.1488.0343.6467'],
    ['a text around it', 'x4539148803436467'],
  ])('%s is none', (_, text) => {
    expect(cardNumberIn(text)).toBeUndefined();
  });

  test('every change of one digit is noticed', () => {
    const right = '4539148803436467';
    for (let at = 1; at < right.length; at += 1) {
      const wrong = `${right.slice(0, at)}${(Number(right[at]) + 1) % 10}${right.slice(at + 1)}`;
      expect(cardNumberIn(wrong)).toBeUndefined();
    }
  });
});

describe('IBANs', () => {
  // The examples of the IBAN registry.
  test.each([
    'DE89370400440532013000',
    'GB29 NWBK 6016 1331 9268 19',
    'FR1420041010050500013M02606',
    'NO9386011117947',
    'MT84MALT011000012345MTLCAST001S',
  ])('%s is one', (text) => {
    expect(isIban(text)).toBe(true);
  });

  test.each([
    'DE88370400440532013000',
    'DE8937040044053201300',
    'US89370400440532013000',
    'de89370400440532013000',
    'DE',
    '',
  ])('%s is none', (text) => {
    expect(isIban(text)).toBe(false);
  });
});

describe('reach of an address', () => {
  test.each([
    ['http://10.1.2.3:8080/orders', 'private'],
    ['10.255.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255:443', 'private'],
    ['HTTPS://Oven.Bakery.INTERNAL.', 'private'],
    ['oven-3.svc.cluster.local:80', 'private'],
    ['http://[fd12:3456::7]:80/', 'private'],
    ['fe80::1', 'private'],
    ['postgres://baker:salt@192.168.0.4/orders', 'private'],
    ['http://localhost:3000', 'loopback'],
    ['127.0.0.1', 'loopback'],
    ['[::1]', 'loopback'],
    ['http://169.254.169.254/latest', 'metadata'],
    ['http://metadata.google.internal/', 'metadata'],
  ])('%s: %s', (text, reach) => {
    expect(internalReach(text)).toBe(reach);
  });

  test.each([
    'https://orders.bakery.example/10.0.0.1',
    'https://10.bakery.example/',
    '172.15.0.1',
    '172.32.0.1',
    '11.0.0.1',
    'spiffe://cluster.local/ns/bakery',
    'ada@bakery.local',
    'urn:bakery:10.0.0.1',
    'internal',
    '10:30:00',
    'read.local files',
    '',
  ])('%s is none', (text) => {
    expect(internalReach(text)).toBeUndefined();
  });
});

describe('secrets', () => {
  const many = (character: string, count: number): string => character.repeat(count);
  test.each([
    ['an AWS access key', `AKIA${many('Q', 16)}`],
    ['a GitHub token', `ghp_${many('a1', 18)}`],
    ['a GitHub token', `github_pat_${many('a', 82)}`],
    ['a GitLab token', `glpat-${many('a', 20)}`],
    ['a Slack token', `Bearer xoxb-${many('1', 12)}`],
    ['a Stripe key', `sk_live_${many('a', 24)}`],
    ['a Google API key', `AIza${many('a', 35)}`],
    ['an npm token', `npm_${many('a', 36)}`],
    ['a SendGrid key', `SG.${many('a', 22)}.${many('b', 43)}`],
    ['an OpenAI or Anthropic key', `sk-proj-${many('a', 24)}`],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIG'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['an address with a password', 'redis://:rye-and-salt@cache.bakery.example'],
  ])('%s: %s', (what, text) => {
    expect(knownSecretIn(text)).toEqual({ what, harmless: false });
  });

  test.each(['AKIAIOSFODNN7EXAMPLE', `sk_test_${many('a', 24)}`])('%s does no harm', (text) => {
    expect(knownSecretIn(text)?.harmless).toBe(true);
  });

  test.each([
    `pk_live_${many('a', 24)}`,
    `AKIA${many('Q', 15)}`,
    `AKIA${many('q', 16)}`,
    '-----BEGIN PUBLIC KEY-----',
    'https://orders.bakery.example:8443/ada@home',
    'postgres://baker:***@db.bakery.example',
    'postgres://baker:${PASSWORD}@db.bakery.example',
    'https://bakery.example/?at=12:30&by=ada@bakery.example',
  ])('%s is none', (text) => {
    expect(knownSecretIn(text)).toBeUndefined();
  });

  test.each([
    `$2b$12$${many('a', 53)}`,
    '$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA',
    '$6$salt$hash',
    'pbkdf2_sha256$600000$salt$hash',
    '{SSHA}aGFzaA==',
  ])('%s is a password hash', (text) => {
    expect(isPasswordHash(text)).toBe(true);
  });

  test.each(['$2.50', '$2b$12$', 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo', 'pbkdf2', ''])(
    '%s is none',
    (text) => {
      expect(isPasswordHash(text)).toBe(false);
    },
  );
});
