/** A sample token, decoded and verified, to show what a paste gives. Not: the inspector of a pasted token (../token/pasted-token.tsx). */
import { useMemo } from 'react';
import { decodeJws, objectOf, type Jws, type JwsPart } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { wholeSlice } from '#text/slice';
import { useQuery } from '../../query';
import answers from '../answer/answer.module.css';
import { GLYPHS } from '../answer/answer-words';
import { headlineOf } from '../answer/headline';
import { summaryOf } from '../kind/summary';
import { loadKeyReader } from '../reading/key-reader';
import { useEvidence, useVerification } from '../reading/use-verification';
import { memberRows } from '../segment/json-rows';
import parts from '../segment/part-view.module.css';
import { timesIn } from '../time/time-line';
import { TimeLineView } from '../time/time-line-view';
import { Panes } from '../token/panes';
import { ColouredText } from './coloured-text';
import { marksOf, runsOf } from './places';
import styles from './preview.module.css';
import { SAMPLES } from './samples';
import { VisibleText } from '../../parts/visible-text';

const TITLES = { header: 'JOSE header', payload: 'Claims set', signature: 'Signature' } as const;

const textOf = (part: JwsPart): string => {
  const object = objectOf(part);
  if (!object) return part.text;
  const rows = memberRows(part.utf8?.text ?? '', object, true);
  return `{\n${rows.map(({ text }) => text).join('\n')}\n}`;
};

const Pane = ({ part }: { readonly part: JwsPart }) => (
  <div className={parts.part} data-segment={part.name}>
    <p className={styles.title}>
      {TITLES[part.name]} <span className={parts.sizes}>{part.decoded.bytes.length} bytes</span>
    </p>
    <pre className={styles.text} data-segment={part.name}>
      {textOf(part)}
    </pre>
  </div>
);

const Shown = ({ text, keyText }: { readonly text: string; readonly keyText: KeyText }) => {
  const artifact = useMemo(
    () => ({ kind: 'jws' as const, slice: wholeSlice(text), jws: decodeJws(text), leftOut: [] }),
    [text],
  );
  const jws: Jws = artifact.jws;
  const runs = useMemo(() => runsOf(text, marksOf([artifact])), [text, artifact]);
  const verification = useVerification(jws, useEvidence(jws, keyText)?.verification);
  const headline = verification && headlineOf(jws, verification);
  return (
    <>
      <pre className={styles.token}>
        <ColouredText runs={runs} />
      </pre>
      <div className={`${answers.band} ${styles.band}`} data-tone={headline?.tone}>
        <p className={answers.verdict}>
          {headline ? `${GLYPHS[headline.tone]} ${headline.word}` : 'Computing …'}
        </p>
        <p className={answers.next}>
          <VisibleText text={summaryOf(jws)} />
        </p>
      </div>
      <TimeLineView times={timesIn(jws)} />
      <div className={styles.parts}>
        <Panes
          sizes={[jws.header.text.length, jws.payload?.text.length ?? 0, jws.signature?.text.length ?? 0]}
        >
          <Pane part={jws.header} />
          {jws.payload ? <Pane part={jws.payload} /> : null}
          {jws.signature ? <Pane part={jws.signature} /> : null}
        </Panes>
      </div>
    </>
  );
};

/** Made when it is shown first, so that its times are about now. */
export const Preview = () => {
  const { data } = useQuery({
    queryKey: ['preview'],
    queryFn: async () => {
      const [sample, readKey] = await Promise.all([
        SAMPLES[0]?.make(Math.floor(Date.now() / 1000)),
        loadKeyReader(),
      ]);
      return sample ? { text: sample.text, keyText: readKey(sample.key, 'auto') } : null;
    },
    staleTime: Infinity,
  });
  return data ? <Shown {...data} /> : null;
};
