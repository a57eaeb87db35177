/** What a person gives for verifying a token: the key and what to expect. Not: the answers (answer.tsx). */
import type { KeyText } from '#jose/key';
import { useChoices } from '../../choices';
import { KeyBox } from '../key-box';
import { ExpectBox } from './expect-box';

/** @param props `keyText`: the key text as it was read; absent while the box is empty */
export const Verifying = ({ keyText }: { keyText: KeyText | undefined }) => {
  const { keyText: text, keyReading, giveKey, readKeyAs } = useChoices();
  return (
    <>
      <KeyBox text={text} reading={keyReading} keyText={keyText} onText={giveKey} onReading={readKeyAs} />
      <ExpectBox />
    </>
  );
};
