/** Exchanges that a reader of another program's file yields, one after the other, as a HAR file. */
import { entryOf, type PackedExchange } from './entry';
import { harText, MOST_UNPACKED, type Lost, type Unpacked, type UnpackedKind } from './packed';

export interface Reader {
  readonly of: UnpackedKind;
  /** The file's name in a sentence: `This Burp Suite file`. */
  readonly named: string;
  readonly creator: { readonly name: string; readonly version: string };
  /** Yields the exchanges, and says in `lost` what it could not read. */
  readonly exchanges: (lost: Writable) => Iterable<PackedExchange> | AsyncIterable<PackedExchange>;
  /** What to do, as sentences: where there is no exchange, where the first is damaged, where there are too many. */
  readonly none: string;
  readonly again: string;
  readonly fewer: string;
}

export type Writable = { -readonly [Name in keyof Lost]: Lost[Name] };

export const harOf = async (reader: Reader): Promise<Unpacked> => {
  const { of, named, creator, none, again, fewer } = reader;
  const lost: Writable = {};
  const entries: string[] = [];
  let [unread, size] = [0, 0];
  for await (const exchange of reader.exchanges(lost)) {
    // A tunnel; what passes through it has exchanges of its own.
    if (exchange.method.toUpperCase() === 'CONNECT') continue;
    const entry = await entryOf(exchange);
    entries.push(entry.text);
    unread += entry.unread;
    size += entry.text.length;
    if (size > MOST_UNPACKED)
      return { says: `${named} unpacks to more than ${MOST_UNPACKED / 1e6} MB. ${fewer}` };
  }
  if (entries.length === 0)
    return {
      says:
        lost.brokenAt === undefined
          ? `${named} ${none}`
          : `${named} is cut off or damaged at byte ${lost.brokenAt.toLocaleString('en')}, before its first whole request. ${again}`,
    };
  return { of, har: harText(creator, { ...lost, unread: unread + (lost.unread ?? 0) }, entries) };
};
