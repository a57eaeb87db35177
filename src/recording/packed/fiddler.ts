/** Fiddler's session archive (SAZ) as a HAR file: a zip file with a request, a response and their times as three files each. */
import { writtenDate } from '#cookies/written-date';
import { valueOf, type PackedExchange } from './entry';
import { harOf, type Writable } from './har-of';
import type { OnUnpacking, Unpacked } from './packed';
import { rawExchange, rawMessage } from './raw-message';
import type { ZipFiles } from './zip-files';

const REQUEST = /^raw\/(\d+)_c\.txt$/u;

export const isFiddler = (names: readonly string[]): boolean => names.some((name) => REQUEST.test(name));

const timeAt = (metadata: string, name: string): number | undefined =>
  writtenDate(new RegExp(String.raw`\s${name}="([^"]{0,40})"`, 'u').exec(metadata)?.[1] ?? '');

async function* exchangesIn(
  files: ZipFiles,
  lost: Writable,
  onUnpacking?: OnUnpacking,
): AsyncGenerator<PackedExchange> {
  const numbers = files.names
    .flatMap((name) => REQUEST.exec(name)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b));
  for (const [index, number] of numbers.entries()) {
    onUnpacking?.(index, numbers.length);
    const sent = await files.bytes(`raw/${number}_c.txt`);
    const got = await files.bytes(`raw/${number}_s.txt`);
    if (!sent || (!got && files.has(`raw/${number}_s.txt`))) lost.unread = (lost.unread ?? 0) + 1;
    if (!sent) continue;
    const metadata = (await files.text(`raw/${number}_m.xml`)) ?? '';
    const at = timeAt(metadata, 'ClientBeginRequest');
    const ended = timeAt(metadata, 'ClientDoneResponse');
    const request = rawMessage(sent);
    yield {
      at,
      took: at === undefined || ended === undefined ? undefined : ended - at,
      // Fiddler writes whole URLs; what is made like its files by others may not.
      ...rawExchange(request, got && rawMessage(got), `https://${valueOf(request.fields, 'host')}`),
    };
  }
}

export const unpackFiddler = (files: ZipFiles, onUnpacking?: OnUnpacking): Promise<Unpacked> =>
  harOf({
    of: 'a Fiddler archive',
    named: 'This Fiddler archive',
    creator: { name: 'Fiddler', version: '' },
    exchanges: (lost) => exchangesIn(files, lost, onUnpacking),
    none: 'has no request that can be read. Record the login once more, with HTTPS decrypted.',
    again: 'Save it again.',
    fewer: 'Select the login’s requests, then save these sessions alone.',
  });
