/** What a found thing is called in a list. */
import type { Artifact } from '#artifacts/artifact';
import type { ProfileName } from '#lint/profile';
import { summaryOf } from '../kind/summary';

const FORMS = { pem: 'PEM', jwk: 'JWK', jwks: 'JWK Set', secret: 'Secret' } as const;

/**
 * A few words; names within them are as in the pasted text.
 * @param chosen which kind a person says that a token is
 */
export const nameOf = (artifact: Artifact, chosen: { readonly profile?: ProfileName } = {}): string => {
  switch (artifact.kind) {
    case 'jws':
      return summaryOf(artifact.jws, chosen).split(',')[0] ?? '';
    case 'set-cookie':
      return `Set-Cookie ${artifact.cookie.name}`;
    case 'jwe':
      return 'Encrypted token (JWE)';
    case 'sd-jwt':
      return 'SD-JWT';
    case 'json-serialization':
      return `${artifact.serialization.form.toUpperCase()} in JSON serialization`;
    case 'cookie':
      return `Cookie field, ${artifact.pairs.length} ${artifact.pairs.length === 1 ? 'pair' : 'pairs'}`;
    case 'kept':
      return artifact.role === 'refreshToken' ? 'Refresh token (opaque)' : 'Access token (opaque)';
    case 'jwks':
      return FORMS[artifact.keys.form];
    default:
      return artifact.path ?? `${artifact.language} code`;
  }
};
