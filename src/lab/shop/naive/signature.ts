/** Flawed on purpose: what a verifier without certain defences accepts as a good signature. Not: how the lab verifies with them (verify-token.ts). */
import type { JWK } from 'jose';
import { serviceWith } from '#jose/forgery/service';
import { decodeJws, headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { verifiers } from '#jose/forgery/verifier';
import { once } from '../once';
import type { ServerContext } from '../server';
import type { Verifier } from '../verifier';

/** The answer at the address in `jku`, fetched as such a verifier does; undefined where there is no such address. */
const fetched = async (
  token: Jws,
  { naive }: Verifier,
  context: ServerContext,
): Promise<readonly [string, string] | undefined> => {
  const url = stringOf(headerParameter(token, 'jku')?.value);
  if (url === undefined || !naive.includes('fetches-jku') || !URL.canParse(url)) return undefined;
  const host = new URL(url).host;
  const response = await context.send({ method: 'GET', url, fields: [['Host', host]], content: '' });
  return [url, response.content];
};

/** @param fetchedKey the address in `jku` and what was answered there */
const isAccepted = once(
  async (
    text: string,
    alg: string,
    verifying: JWK,
    naive: Verifier['naive'],
    fetchedKey: readonly [string, string] | undefined,
  ): Promise<boolean> => {
    const token = decodeJws(text);
    const { kty = '', ...rest } = verifying as { kty?: string } & Record<string, string>;
    const service = await serviceWith({ kty, ...rest }, alg, token);
    const world = fetchedKey ? { ...service, web: new Map([...service.web, fetchedKey]) } : service;
    const outcomes = await Promise.all(
      verifiers.filter(({ id }) => naive.includes(id)).map((each) => each.verify(token, world)),
    );
    return outcomes.some(({ accepted }) => accepted);
  },
);

/**
 * Whether one of the flaws that the missing defences leave open lets a token's signature pass.
 * @param verifying the server's key, or its secret
 */
export const naivelyAccepted = async (
  text: string,
  alg: string,
  verifying: JWK,
  verifier: Verifier,
  context: ServerContext,
): Promise<boolean> => {
  const { naive, algorithms = [] } = verifier;
  if (naive.length === 0) return false;
  const token = decodeJws(text);
  // A pinned algorithm stays pinned, wherever the key comes from.
  const named = stringOf(headerParameter(token, 'alg')?.value);
  if (verifier.algorithms && !(named !== undefined && algorithms.includes(named))) return false;
  return isAccepted(text, alg, verifying, naive, await fetched(token, verifier, context));
};
