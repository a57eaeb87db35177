/** The bytes of a segment: four characters above the three bytes they carry, above the text those spell. */
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { Segment as Encoded } from '#jose/token-parts';
import type { Slice } from '#text/slice';
import { point, usePointing } from '../../parts/pointing';
import type { ToolProps } from '../tool';
import { VisibleText } from '../../parts/visible-text';
import { BitStrip } from './bit-strip';
import styles from './bytes-tool.module.css';
import { bytesIn, memberAt, quadsOf, spansOfByte, type Quad } from './quads';

/** Bytes shown at once; a multiple of three. */
const PAGE = 384;

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

interface GroupProps {
  readonly quad: Quad;
  readonly lit: ReadonlySet<number>;
  readonly chosen: number;
  readonly idOf: (index: number) => string;
  readonly onChoose: (index: number) => void;
}

const Group = ({ quad, lit, chosen, idOf, onChoose }: GroupProps) => {
  const isLit = (offset: number) =>
    [offset - 1, offset].some((each) => lit.has(quad.bytes[each]?.index ?? -1));
  return (
    <div className={styles.quad} role="presentation">
      <div className={styles.characters} aria-hidden="true">
        {quad.characters.map(({ character, pastedAt }, offset) => (
          <span key={pastedAt} data-lit={isLit(offset) || undefined}>
            {character}
          </span>
        ))}
      </div>
      <div className={styles.bytes} role="presentation">
        {quad.bytes.map(({ index, byte, text }) => (
          <span
            key={index}
            id={idOf(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-label={`byte ${index + 1}, ${hex(byte)}${text ? `, ${text}` : ''}`}
            data-lit={lit.has(index) || undefined}
            onMouseEnter={() => {
              onChoose(index);
            }}
          >
            {hex(byte)}
          </span>
        ))}
      </div>
      <div className={styles.text} aria-hidden="true">
        {quad.bytes.map(({ index, text }) => (
          <span key={index} data-lit={lit.has(index) || undefined}>
            {text === undefined ? '' : text === '' ? '·' : <VisibleText text={text} />}
          </span>
        ))}
      </div>
    </div>
  );
};

interface SegmentProps {
  readonly slice: Slice;
  readonly part: Encoded;
}

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowDown: (at, last) => Math.min(at + 3, last),
  ArrowUp: (at) => Math.max(at - 3, 0),
  Home: () => 0,
  End: (_, last) => last,
};

const Segment = ({ slice, part }: SegmentProps) => {
  const id = useId();
  const [wanted, choose] = useState(0);
  const count = part.decoded.bytes.length;
  const chosen = Math.min(wanted, count - 1);
  const from = chosen - (chosen % PAGE);
  const to = Math.min(from + PAGE, count);
  const quads = useMemo(() => quadsOf(slice, part, from, to), [slice, part, from, to]);
  const pointed = usePointing((pointing) => pointing.spans);
  const lit = bytesIn(quads, pointed);
  const idOf = (index: number) => `${id}${index}`;
  const onChoose = (index: number) => {
    choose(index);
    point(`byte/${part.id}/${index}`, spansOfByte(slice, part, index));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    onChoose(step(chosen, count - 1));
  };
  if (count === 0) return <p>The segment is empty.</p>;
  const quad = quads[Math.floor((chosen - from) / 3)];
  return (
    <>
      <div
        className={styles.quads}
        role="listbox"
        tabIndex={0}
        aria-label={`Bytes of ${part.title}`}
        aria-activedescendant={idOf(chosen)}
        data-part-colour={part.colour}
        onKeyDown={onKeyDown}
      >
        {quads.map((each) => (
          <Group
            key={each.bytes[0]?.index}
            quad={each}
            lit={lit.size > 0 ? lit : new Set([chosen])}
            chosen={chosen}
            idOf={idOf}
            onChoose={onChoose}
          />
        ))}
      </div>
      {count > PAGE ? (
        <p className={styles.pages}>
          <button
            type="button"
            disabled={from === 0}
            onClick={() => {
              onChoose(from - PAGE);
            }}
          >
            Earlier bytes
          </button>{' '}
          {from + 1} to {to} of {count}{' '}
          <button
            type="button"
            disabled={to === count}
            onClick={() => {
              onChoose(to);
            }}
          >
            Later bytes
          </button>
        </p>
      ) : null}
      {quad ? <BitStrip quad={quad} chosen={chosen} member={memberAt(part, chosen)} /> : null}
    </>
  );
};

/** The tool's panel. */
export const BytesTool = ({ token: { parts, slice } }: ToolProps) => {
  const { segments } = parts;
  const [wanted, want] = useState('payload');
  const part = segments.find(({ id }) => id === wanted) ?? segments[0];
  if (!part) return <p>No segment has bytes to show.</p>;
  return (
    <div className={styles.tool}>
      <div role="group" aria-label="Segment" className={styles.choice}>
        {segments.map((each) => (
          <button
            key={each.id}
            type="button"
            aria-pressed={each === part}
            onClick={() => {
              want(each.id);
            }}
          >
            <VisibleText text={each.title} limit={60} />
          </button>
        ))}
      </div>
      <Segment key={part.id} slice={slice} part={part} />
    </div>
  );
};
