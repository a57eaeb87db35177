/** Which of several signatures or recipients the key is for, so that this one is shown first. */
import type { JweJson, JwsJson } from '#jose/jws/json-serialization';
import { verifyJsonSignature } from '#jose/jws/json-serialization-verify';
import { decryptJwe } from '#jose/jwe/decrypt';
import { messageFor } from '#jose/jwe/message';
import type { KeyText } from '#jose/keys/key';
import type { Verdict } from '#jose/jws/verification';
import { identityOf } from '../../identity';
import { skipToken, useQuery } from '../../query';

/** More than this are not tried: each may cost as much as a password's rounds. */
const MOST_TRIED = 20;

const verdictsOf = async (json: JwsJson | JweJson, key: KeyText): Promise<Verdict[]> => {
  const answers =
    json.form === 'jws'
      ? json.signatures.slice(0, MOST_TRIED).map((each) => verifyJsonSignature(json, each, key))
      : json.recipients.slice(0, MOST_TRIED).map((each) => decryptJwe(messageFor(json, each), key));
  return (await Promise.all(answers)).map(({ verdict }) => verdict);
};

/** The first that the key is good for; 0 until that is known, and when it is good for none. */
export const useFitting = (json: JwsJson | JweJson, key: KeyText | undefined): number => {
  const several = (json.form === 'jws' ? json.signatures : json.recipients).length > 1;
  const { data } = useQuery({
    queryKey: ['fitting', identityOf(json), identityOf(key)],
    queryFn: key ? async () => (await verdictsOf(json, key)).indexOf('valid') : skipToken,
    enabled: several,
    gcTime: 0,
  });
  return Math.max(data ?? 0, 0);
};
