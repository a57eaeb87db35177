/** SHA-256 of a random credential, for tables that must not hold the credential. Not: for passwords, which need a slow function (password.ts). */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import type { Policy } from '../policy';

/** @returns base64url */
export const sha256 = async (text: string): Promise<string> =>
  encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(text))));

/** What a table holds of a random credential. */
export const inTable = async (credential: string, { hashedTables }: Policy): Promise<string> =>
  hashedTables ? sha256(credential) : credential;
