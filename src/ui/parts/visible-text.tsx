/** Text from a token as it is in the bytes, with controls made visible. Words written from the right are kept to themselves: they can’t turn what is beside them. Not: interpreted as markup or as a link, ever. */
import styles from './visible-text.module.css';

/** Characters that draw nothing, or change how their neighbours are drawn. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;

/** A letter or digit of a script that is written from the right (Unicode, DerivedBidiClass: R, AL and AN); U+061C is unseen. */
const LETTER =
  '[\\u0590-\\u061b\\u061d-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';

/** What is not drawn as it is: one such character, or words from the right with the spaces between them. */
const SPECIAL = new RegExp(`(${UNSEEN.source}|${LETTER}+(?: +${LETTER}+)*)`, 'u');

const escapeOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

const Special = ({ piece }: { piece: string }) =>
  UNSEEN.test(piece) ? (
    <span className={styles.unseen} title="An invisible character, shown by its code">
      {escapeOf(piece)}
    </span>
  ) : (
    <bdi>{piece}</bdi>
  );

/** @param props `limit`: characters to show before saying how many more there are */
export const VisibleText = ({ text, limit = 4000 }: { text: string; limit?: number }) => {
  if (text.length <= limit && !SPECIAL.test(text)) return text;
  const pieces = text.slice(0, limit).split(SPECIAL);
  return (
    <>
      {pieces.map((piece, index) =>
        // The pieces of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        index % 2 === 1 ? <Special key={index} piece={piece} /> : piece,
      )}
      {text.length > limit ? (
        <span className={styles.more}>… {text.length - limit} more characters</span>
      ) : null}
    </>
  );
};
