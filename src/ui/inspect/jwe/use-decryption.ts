/** The answers on a JWE, as a promise gives them. Nothing is stored. */
import type { Fault } from '#jose/jws/gate';
import { decryptJwe } from '#jose/jwe/decrypt';
import type { Decryption } from '#jose/jwe/decryption';
import type { JweMessage } from '#jose/jwe/message';
import type { KeyText } from '#jose/keys/key';
import { identityOf } from '../../identity';
import { useQuery } from '../../query';

/**
 * Decrypts.
 * @returns undefined until the answers are there
 */
export const useDecryption = (
  message: JweMessage | Fault,
  key: KeyText | undefined,
): Decryption | undefined => {
  const { data } = useQuery({
    queryKey: ['decrypt', identityOf(message), identityOf(key)],
    queryFn: () => decryptJwe(message, key),
    // Tokens, keys and plaintexts do not outlive the view that shows them.
    gcTime: 0,
  });
  return data;
};
