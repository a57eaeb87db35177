/** What a person gives for verifying a token (the key, what to expect), and why it does not verify. Not: the answers (answer/answer.tsx). */
import { Suspense } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { isPuzzling } from '#jose/diagnosis/when';
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import { useChoices } from '../../choices';
import { Boundary } from '../../parts/boundary';
import { lazyPart } from '../../parts/load-once';
import { KeyBox } from './key-box';
import { ExpectBox } from './expect-box';

const WhyNot = lazyPart(async () => (await import('./why-not')).WhyNot);

interface Props {
  readonly artifact: JwsArtifact;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
  /** The key text as it was read; absent while the box is empty. */
  readonly keyText: KeyText | undefined;
}

/** Stands below the three answers. */
export const Verifying = ({ artifact: { jws, slice }, verification, keyText }: Props) => {
  const { pasted, keyText: text, keyReading, giveKey, readKeyAs } = useChoices();
  return (
    <>
      {verification && keyText && isPuzzling(verification, keyText) ? (
        <Boundary what="The look for the reason" resetKey={verification}>
          <Suspense fallback={null}>
            <WhyNot jws={jws} pasted={pasted.slice(slice.pieces[0]?.from)} keyText={keyText} />
          </Suspense>
        </Boundary>
      ) : null}
      <KeyBox text={text} reading={keyReading} keyText={keyText} onText={giveKey} onReading={readKeyAs} />
      <ExpectBox />
    </>
  );
};
