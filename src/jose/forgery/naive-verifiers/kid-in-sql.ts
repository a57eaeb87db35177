/** Flawed on purpose: puts `kid` into the text of a query (RFC 8725 section 3.10). */
import { decodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { select, SqlError } from '../sql';
import { headerParameter, stringOf } from '../../jws/jws';
import { looksLikePem } from '../../keys/pem';
import { keyInFile, signatureMatches } from '../../jws/signature-check';
import { withoutKid } from '../../jws/without-kid';
import { accept, refuse, type Service, type Verifier } from '../verifier';

/** @throws SqlError */
const lookUp = (kid: string, { keyTable }: Service): string | undefined =>
  select(
    `SELECT key FROM keys WHERE kid = '${kid}'`,
    keyTable.map((row) => ({ ...row })),
  )[0];

export default {
  label: 'kid in SQL',
  order: 7,
  says: 'It looks its key up in a database, with "kid" pasted into the query.',
  line: () => ({
    flawed: "db.get(`SELECT key FROM keys WHERE kid = '${header.kid}'`);",
    right: "db.get('SELECT key FROM keys WHERE kid = ?', [header.kid]);",
  }),
  verify: async (token, service) => {
    const kid = stringOf(headerParameter(token, 'kid')?.value);
    if (kid === undefined) return withoutKid(token, service);
    try {
      const found = lookUp(kid, service);
      if (found === undefined) return refuse('The query found no key.');
      const stored = service.keyTable.some(({ key }) => key === found);
      const jwk = keyInFile(looksLikePem(found) ? encodeUtf8(found) : decodeBase64url(found).bytes);
      if (!(await signatureMatches(token, jwk)))
        return refuse('The signature does not match under the key found.');
      return accept(
        stored
          ? 'The signature matches under the key found.'
          : 'The signature matches under a key that no row contains: the "kid" itself put it into the answer.',
      );
    } catch (error) {
      if (!(error instanceof SqlError)) throw error;
      return refuse(`The database refused the query. ${error.message}`);
    }
  },
} satisfies Verifier;
