/** A value as configuration files write it: with quotation marks around it, with a name before it. */

/** Of quotation marks around a text, straight or curved. */
const QUOTED = /^\s*(?:"(.*)"|'(.*)'|`(.*)`|“(.*)”|‘(.*)’)[,;]?\s*$/su;

/** A text without the quotation marks around it. */
export const unquoted = (text: string): string => {
  const found = QUOTED.exec(text);
  return found?.slice(1).find((inner) => inner !== undefined) ?? text;
};

/** What follows the name in `NAME=value`, in `name: value`, and in a line of a server's configuration: `SharedSecret value`. */
export const unnamed = (text: string): string =>
  text.replace(
    /^\s*(?:export\s+|const\s+|let\s+|var\s+)?["']?[A-Za-z_][\w.-]*["']?\s*(?:=(?![=\s]*$)|:(?!\/\/))\s*|^\s*\w*(?:secret|key)\w*[ \t]+(?=\S+\s*$)/iu,
    '',
  );
