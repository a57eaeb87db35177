/** What a verifier that finds its key by `kid` does with a token that has none. */
import type { Jws } from './jws';
import { matchesPinned } from './signature-check';
import { accept, refuse, type Outcome, type Service } from '../forgery/verifier';

/** Tries the service's one key. */
export const withoutKid = async (token: Jws, service: Service): Promise<Outcome> =>
  (await matchesPinned(token, service))
    ? accept('There is no "kid", and the signature matches under the one key.')
    : refuse('There is no "kid", and the signature does not match under the one key.');
