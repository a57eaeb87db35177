/** Copies the value of one member. Not: the whole part (part-view.tsx). */
import type { JsonMember } from '#text/json';
import { quote } from '#text/quote';
import { CopyButton } from '../../parts/copy-button';
import styles from './copy-value.module.css';

interface Props {
  readonly member: JsonMember;
  /** The JSON text that the member's spans are in. */
  readonly source: string;
}

/** A string without its quotation marks and escapes; anything else as it is in the bytes. */
export const CopyValue = ({ member: { name, value }, source }: Props) => (
  <CopyButton
    small
    className={styles.copy}
    text={value.type === 'string' ? value.value : source.slice(value.span.start, value.span.end)}
    what={`the value of ${quote(name)}`}
  />
);
