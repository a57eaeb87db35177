/** What a person gives for verifying a token: its payload where it came without, and the key. Not: why it does not verify (use-reason.ts). */
import { memo, Suspense } from 'react';
import type { Jws } from '#jose/jws/jws';
import { mayBeDetached } from '#jose/jws/payload';
import type { KeyText } from '#jose/keys/key';
import { lazyPart } from '../../parts/load-once';
import { KeyBox } from './key-box';

const PayloadBox = lazyPart(async () => (await import('../payload/payload-box')).PayloadBox);

interface Props {
  readonly jws: Jws;
  /** The key text as it was read; absent while the box is empty. */
  readonly keyText: KeyText | undefined;
}

/** Stands beside the pasted text. */
export const Verifying = memo(({ jws, keyText }: Props) => (
  <>
    <KeyBox keyText={keyText} />
    {mayBeDetached(jws) ? (
      <Suspense fallback={null}>
        <PayloadBox about={jws.text} />
      </Suspense>
    ) : null}
  </>
));
