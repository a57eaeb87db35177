/** A self-signed certificate of this moment, for a server that only a test's browser visits. Not: building one (test/certificate.ts). */
import { generateKeyPairSync } from 'node:crypto';
import { certificateOf } from '../../certificate';

/** @returns key and certificate in PEM, good for an hour either way */
export const selfSigned = (): { readonly key: string; readonly cert: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const hour = 60 * 60 * 1000;
  const [from, to] = [new Date(now - hour), new Date(now + hour)];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: certificateOf({ commonName: 'Cookie oracle', publicKey, from, to }, privateKey),
  };
};
