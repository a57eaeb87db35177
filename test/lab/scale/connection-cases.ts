/** The bytes of the run's requests on a connection. */
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
import { overHttp1, overHttp2 } from '#lab/scale/connection-bytes';
import { figuresIn, unitRun } from './fleet';

export const connectionCases = async () => {
  const made = await unitRun();
  const of = (mode: string) => {
    const { request } = figuresIn(made, mode);
    return {
      request,
      http1: overHttp1(request),
      indexed: overHttp2(request, indexCredentials),
      neverIndexed: overHttp2(request, neverIndexAuthorization),
    };
  };
  return { session: of('session'), jwt: of('jwt') };
};
