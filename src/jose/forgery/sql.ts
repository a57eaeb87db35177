/** As much of SQL as a lookup of keys and an injection into it take. */

type Row = Readonly<Record<string, string>>;

const TOKEN = /\s*(?:--.*|'((?:[^']|'')*)'|([A-Za-z_]+)|([=;]))/suy;

interface Token {
  readonly type: 'string' | 'word' | 'sign';
  readonly text: string;
}

/** Says what a query is not; only `select` throws it. */
export class SqlError extends Error {
  override name = 'SqlError';
}

const tokensOf = (query: string): Token[] => {
  const tokens: Token[] = [];
  const text = query.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new SqlError(`Character ${at + 1} of the query is not SQL.`);
    const [, string, word, sign] = match;
    if (string !== undefined) tokens.push({ type: 'string', text: string.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ type: 'word', text: word });
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign });
  }
  return tokens;
};

/**
 * Runs `SELECT column FROM table [WHERE a = b [OR c = d]…]` and `SELECT 'text'`, joined by `UNION`. Strings are in
 * single quotes, `--` begins a comment.
 * @param rows of the one table there is
 * @returns the selected values, in order
 * @throws SqlError when the query is not of that grammar
 */
export const select = (query: string, rows: readonly Row[]): string[] => {
  const tokens = tokensOf(query);
  let at = 0;
  const taken = (text: string): boolean => {
    const token = tokens[at];
    if (!token || token.type === 'string' || token.text.toUpperCase() !== text) return false;
    at += 1;
    return true;
  };
  const expect = (text: string): void => {
    if (!taken(text)) throw new SqlError(`The query lacks ${text}, which is required here.`);
  };
  const operand = (): ((row: Row) => string | undefined) => {
    const token = tokens[at];
    if (!token || token.type === 'sign') throw new SqlError('The query ends where a value is required.');
    at += 1;
    return token.type === 'string' ? () => token.text : (row) => row[token.text.toLowerCase()];
  };
  const comparison = (): ((row: Row) => boolean) => {
    const left = operand();
    expect('=');
    const right = operand();
    return (row) => left(row) !== undefined && left(row) === right(row);
  };
  const selection = (): string[] => {
    expect('SELECT');
    const value = operand();
    let chosen: readonly Row[] = [{}];
    if (taken('FROM')) {
      operand();
      const conditions = taken('WHERE') ? [comparison()] : [() => true];
      while (taken('OR')) conditions.push(comparison());
      chosen = rows.filter((row) => conditions.some((holds) => holds(row)));
    }
    return chosen.flatMap((row) => value(row) ?? []);
  };
  const values = selection();
  while (taken('UNION')) values.push(...selection());
  taken(';');
  if (at < tokens.length) throw new SqlError('Something follows the end of the query.');
  return values;
};
