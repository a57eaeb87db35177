/** A header that no signature or tag covers. */
import type { JsonObject } from '#text/json';
import { MemberList } from '../segment/member-list';
import styles from './json-serialization.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  /** The JSON text that the header's spans are in. */
  readonly source: string;
  readonly header: JsonObject | undefined;
}

/** Nothing when there is no such header. */
export const Unprotected = ({ id, title, source, header }: Props) =>
  header ? (
    <section className={styles.part} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      <p className={styles.note}>Nothing protects it: anyone on the network path can change it.</p>
      <MemberList id={id} part="header" json={source.slice(header.span.start, header.span.end)} />
    </section>
  ) : null;
