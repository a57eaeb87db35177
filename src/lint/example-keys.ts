/** Keys of examples, public unless a name says otherwise. Not: tokens (example-token.ts). */
import type { Example } from './example';

/** The bakery's key for tokens; `jwt(ES256, ACCESS)` was signed with it. */
export const OVEN = {
  kty: 'EC',
  x: '66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4',
  y: 'QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE',
  crv: 'P-256',
  kid: 'oven-1',
  alg: 'ES256',
  use: 'sig',
};

/** Its private part. */
export const OVEN_PRIVATE = '0SaLsxpy15CQ5cxs4xUJ7OkoiL_Tq_EoGFkxL9da1uk';

export const OVEN_PEM =
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE66PHU1BHCW8PstDKIaBZoK0I7Qca\nUAZeKemcOqkcpq5Aj1qXMm1fKo+2ZlgLX9wFkyqt59K6oTDP24ordOCJAQ==\n-----END PUBLIC KEY-----\n';

/** The key of another oven. */
export const SECOND_OVEN = {
  ...OVEN,
  x: 'BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I',
  y: 'z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE',
  kid: 'oven-2',
};

/** An RSA key of 3072 bits. */
export const RSA_OVEN = {
  kty: 'RSA',
  n: '65YFLWkLByK7QcqpZcDx9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKrPS2P35BKWbdpq_rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22s9ZFmsnkyHFAu9X3xN4YhW4z-x9arD0l_VHxL03-odwHw7IYWa-MM6OeBqHczascHdH-9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY-yxPAFljbmx11spFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBrKVreT9odv9ZLUyYyxsy-pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJqqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu_O4337Co0ZMV3DRggkH0Ag28e_DoSf6a62OZuWd-WTfXlBfqeEftPcixB6NENmxZSJ',
  e: 'AQAB',
  kid: 'oven-1',
  alg: 'RS256',
};

export const RSA_OVEN_PEM =
  '-----BEGIN PUBLIC KEY-----\nMIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA65YFLWkLByK7QcqpZcDx\n9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKr\nPS2P35BKWbdpq/rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22\ns9ZFmsnkyHFAu9X3xN4YhW4z+x9arD0l/VHxL03+odwHw7IYWa+MM6OeBqHczasc\nHdH+9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY+yxPAFljbmx11s\npFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBr\nKVreT9odv9ZLUyYyxsy+pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJq\nqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu/O4337Co0ZMV3DRggkH0Ag\n28e/DoSf6a62OZuWd+WTfXlBfqeEftPcixB6NENmxZSJAgMBAAE=\n-----END PUBLIC KEY-----\n';

/** A secret of 256 bits. */
export const TILL_SECRET = { kty: 'oct', kid: 'till-1', k: 'lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2GnqQ4' };

/** The text of a key. @param key members that are undefined are left out */
export const jwk = (key: object): string => JSON.stringify(key);

/** The text of a set of keys. */
export const jwks = (...keys: readonly object[]): string => JSON.stringify({ keys });

/** A token, and the key that was given with it. */
export const underKey = (text: string, key: string): Example => ({ text, given: { key: { text: key } } });

/** The public half of a key that a token brings with it. */
export const TILL = {
  kty: 'EC',
  crv: 'P-256',
  x: 'gZk9LrsBOMhZJiwdcDOW7kpfyuvA6vxu8SnN_7qx7Jc',
  y: '0kQj8VHrcllrh76mP7xFJO5jiBd-IABscfOwSjjwrVs',
} as const;
