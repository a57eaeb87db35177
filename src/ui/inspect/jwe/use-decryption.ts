/** The answers on a JWE, as a promise gives them. Not: stored anywhere. */
import { useQuery } from '@tanstack/react-query';
import type { Fault } from '#jose/jws/gate';
import { decryptJwe } from '#jose/jwe/decrypt';
import type { Decryption } from '#jose/jwe/decryption';
import type { JweMessage } from '#jose/jwe/message';
import { readKey, type KeyReading } from '#jose/keys/key';

/**
 * Decrypts.
 * @param id tells the message from others
 * @returns undefined until the answers are there
 */
export const useDecryption = (
  id: string,
  message: JweMessage | Fault,
  keyText: string,
  reading: KeyReading,
): Decryption | undefined => {
  const { data } = useQuery({
    queryKey: ['decrypt', id, keyText, reading],
    queryFn: () => decryptJwe(message, keyText === '' ? undefined : readKey(keyText, reading)),
    // Tokens, keys and plaintexts do not outlive the view that shows them.
    gcTime: 0,
  });
  return data;
};
