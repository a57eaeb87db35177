/** Text from a token as it stands in the bytes, with controls made visible. Not: interpreted as markup or as a link, ever. */
import styles from './visible-text.module.css';

/** Characters that draw nothing, or change how their neighbours are drawn. */
const UNSEEN =
  /([\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}])/u;

const escapeOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** @param props `limit`: characters to show before saying how many more there are */
export const VisibleText = ({ text, limit = 4000 }: { text: string; limit?: number }) => {
  const pieces = text.slice(0, limit).split(UNSEEN);
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          // The pieces of one text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <span
            key={index}
            className={styles.unseen}
            title="A character that draws nothing, shown by its number"
          >
            {escapeOf(piece)}
          </span>
        ) : (
          piece
        ),
      )}
      {text.length > limit ? (
        <span className={styles.more}>… {text.length - limit} more characters</span>
      ) : null}
    </>
  );
};
