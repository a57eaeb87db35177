/** What was found in the text, and which of it is open: the one that the person chose in a list of this length, else the first token. */
import { useCallback, useMemo, useState } from 'react';
import { recogniseToken } from '#artifacts/recognise-token';
import { forgetFailures, useSettled } from '../../parts/load-once';
import { useLargeText } from './large-text';
import { loadRecogniser } from './recogniser';
import { TOKENS } from './tokens';
import { AT_ONCE, useReading } from './use-reading';

const NOTHING = { artifacts: [], missed: [], named: [], nothing: undefined };

/** One token is read at once, and so is a short text; what is longer goes to the worker, or is read here where there is none. */
const useRead = (pasted: string) => {
  const token = useMemo(() => recogniseToken(pasted), [pasted]);
  const isLong = pasted.length > AT_ONCE;
  const elsewhere = useReading(pasted, token === undefined && isLong);
  const isHere = token === undefined && pasted !== '' && (!isLong || elsewhere?.reading.state === 'failed');
  const [round, setRound] = useState(0);
  const settled = useSettled(loadRecogniser, isHere, round);
  const reader = settled && 'loaded' in settled ? settled.loaded : undefined;
  const here = useMemo(
    () => (token ? { ...NOTHING, artifacts: [token] } : isHere && reader ? reader(pasted) : undefined),
    [pasted, token, isHere, reader],
  );
  return {
    read: here ?? elsewhere?.found ?? NOTHING,
    reading: elsewhere?.reading.state === 'reading' ? elsewhere.reading : undefined,
    isWaiting: isHere && settled === undefined,
    unread: settled && 'error' in settled ? settled : undefined,
    retry: () => {
      forgetFailures();
      setRound(round + 1);
    },
  };
};

export const useFound = (pasted: string) => {
  const { read, ...own } = useRead(pasted);
  const large = useLargeText();
  const isElsewhere = pasted === '' && large !== undefined;
  const found = isElsewhere ? (large.state === 'read' ? large : NOTHING) : read;
  const { artifacts } = found;
  const [choice, setChoice] = useState({ among: 0, index: 0 });
  const first = Math.max(
    artifacts.findIndex(({ kind }) => TOKENS.has(kind)),
    0,
  );
  const choose = useCallback(
    (index: number) => {
      setChoice({ among: artifacts.length, index });
    },
    [artifacts.length],
  );
  return {
    ...own,
    ...found,
    chosen: choice.among === artifacts.length ? choice.index : first,
    choose,
    large: isElsewhere ? large : undefined,
  };
};
