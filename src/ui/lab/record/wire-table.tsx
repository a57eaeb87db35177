/** A message as it is on the wire, each part with its bytes and what it says. Not: the explanations (http/explain). */
import { useRef, type ReactNode } from 'react';
import { attributeRowOf } from '#cookies/attributes';
import { explain } from '#http/explain';
import { byteCount, type WirePart } from '#http/wire';
import type { Quoted } from '#lab/derive/quoted';
import { SourceLink } from '../../parts/source-link';
import { bytesText } from '../../parts/clock-text';
import type { OpaqueValues } from '../holdings/credential-marks';
import { CredentialText } from '../holdings/credential-text';
import { useMarkedText } from '../holdings/marked-text';
import styles from './wire-table.module.css';

interface Props {
  readonly title: string;
  readonly parts: readonly WirePart[];
  readonly values: OpaqueValues;
  /** Bytes that are pointed at. */
  readonly quoted?: Quoted | undefined;
}

const CRLF = '\r\n';
const isCookieField = ({ name = '' }: WirePart): boolean => /^(?:set-)?cookie$/iu.test(name);

const PartText = ({ part, values }: { part: WirePart; values: OpaqueValues }) => {
  const ended = part.text.endsWith(CRLF);
  const text = ended ? part.text.slice(0, -CRLF.length) : part.text;
  const nameLength = part.name === undefined ? 0 : part.name.length + 1;
  return (
    <>
      {text.slice(0, nameLength)}
      <span className={isCookieField(part) ? styles.cookie : undefined}>
        <CredentialText text={text.slice(nameLength)} values={values} />
      </span>
      {ended ? (
        <span className={styles.crlf} title="CRLF, the two bytes at the end of a line">
          ↵
        </span>
      ) : null}
    </>
  );
};

/** The attributes of a Set-Cookie field, each with what it asks of the browser. */
const Attributes = ({ part }: { part: WirePart }) => {
  const names = part.text
    .split(';')
    .slice(1)
    .flatMap((text) => attributeRowOf(text.split('=', 1)[0]?.trim() ?? '') ?? []);
  return (
    <ul>
      {names.map(({ name, says }) => (
        <li key={name}>
          <code>{name}</code> {says}
        </li>
      ))}
    </ul>
  );
};

const Explained = ({ part }: { part: WirePart }) => {
  const explanation = explain(part);
  if (!explanation) return null;
  return (
    <div className={styles.says}>
      {explanation.says} <SourceLink source={explanation.source} short />
      {part.name?.toLowerCase() === 'set-cookie' ? <Attributes part={part} /> : null}
    </div>
  );
};

/** The part that is pointed at: its first and last byte, counted from 1, and the bytes marked. */
const QuotedText = ({ quoted, children }: { readonly quoted: Quoted; readonly children: ReactNode }) => {
  const text = useRef<HTMLSpanElement>(null);
  useMarkedText(text, quoted);
  return (
    <>
      <span ref={text}>{children}</span>
      <span className={styles.quoted} data-quoted={`${quoted.from + 1}-${quoted.to}`}>
        bytes {quoted.from + 1} to {quoted.to}
      </span>
    </>
  );
};

/** Which part a byte is in. */
const partAt = (parts: readonly WirePart[], at: number): WirePart | undefined => {
  let end = 0;
  return parts.find(({ bytes }) => {
    end += bytes;
    return at < end;
  });
};

/** One row a part, and the total. */
export const WireTable = ({ title, parts, values, quoted }: Props) => {
  const here = quoted && partAt(parts, quoted.from);
  return (
    <table className={styles.wire}>
      <caption>{title}</caption>
      <colgroup>
        <col />
        <col className={styles.bytes} />
      </colgroup>
      <thead className="hidden-visually">
        <tr>
          <th scope="col">Text</th>
          <th scope="col">Bytes</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => (
          // Parts of a message never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index} data-kind={part.kind} data-pointed={part === here || undefined}>
            <td>
              {quoted && part === here ? (
                <QuotedText quoted={quoted}>
                  <PartText part={part} values={values} />
                </QuotedText>
              ) : (
                <PartText part={part} values={values} />
              )}
              <Explained part={part} />
            </td>
            <td>{part.bytes}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>Total</td>
          <td>{bytesText(byteCount(parts))}</td>
        </tr>
      </tfoot>
    </table>
  );
};
