/** The token to compare with, of any form: opened with the key in the key box where it is encrypted. */
import { useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { recognise } from '#artifacts/recognise';
import { decryptJwe } from '#jose/jwe/decrypt';
import { messageFor, messageOf } from '#jose/jwe/message';
import type { KeyText } from '#jose/keys/key';
import { processedText, processSdJwt } from '#jose/sd-jwt/process';
import { partsOfJwe, partsOfJweJson, partsOfJws, partsOfSdJwt, type TokenParts } from '#jose/token-parts';
import { identityOf } from '../../identity';
import { keepPreviousData, useQuery } from '../../query';
import { useKey } from '../reading/use-key';

/** Nothing for what is no token. Of several signatures or recipients, the first. */
const partsOf = async (artifact: Artifact, key: KeyText | undefined): Promise<TokenParts | undefined> => {
  if (artifact.kind === 'jws') return partsOfJws(artifact.jws);
  if (artifact.kind === 'jwe') {
    const { plaintext } = await decryptJwe(messageOf(artifact.jwe), key);
    return partsOfJwe(artifact.jwe, plaintext);
  }
  if (artifact.kind === 'sd-jwt') {
    const { processed, claims } = await processSdJwt(artifact.sdJwt);
    return partsOfSdJwt(artifact.sdJwt, {
      claims,
      ...(processed ? { processed: processedText(processed) } : {}),
    });
  }
  if (artifact.kind !== 'json-serialization') return undefined;
  const { serialization } = artifact;
  if (serialization.form === 'jws') {
    const [signature] = serialization.signatures;
    return signature && partsOfJws(signature.jws);
  }
  const [recipient] = serialization.recipients;
  if (!recipient) return undefined;
  const message = messageFor(serialization, recipient);
  const { plaintext } = await decryptJwe(message, key);
  return partsOfJweJson(serialization, recipient, 'says' in message ? undefined : message, plaintext);
};

const TOKENS: ReadonlySet<Artifact['kind']> = new Set(['jws', 'jwe', 'sd-jwt', 'json-serialization']);

/** The first token in a text; undefined when there is none, or not yet. */
export const useSecond = (pasted: string): TokenParts | undefined => {
  const key = useKey();
  const artifact = useMemo(() => recognise(pasted).find(({ kind }) => TOKENS.has(kind)), [pasted]);
  const { data } = useQuery({
    queryKey: ['second', identityOf(artifact), identityOf(key)],
    queryFn: async () => (artifact ? ((await partsOf(artifact, key)) ?? null) : null),
    placeholderData: keepPreviousData,
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
  });
  return artifact && data ? data : undefined;
};
