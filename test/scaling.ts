/** Times a piece of work over texts of growing size and prints milliseconds and slopes: of the processor, since other work on the machine only makes the clock wait. */
import { bench } from 'vitest';

/** 512 B to 4 MB. */
const SIZES = [512, 4096, 65_536, 1_048_576, 4_194_304] as const;

export interface Scaled {
  readonly name: string;
  /**
   * Makes what is measured, of about that many bytes; not part of the time.
   * @returns the work, the true size, and `isIdle` where the work gives up at once: text of that size is not its kind
   */
  readonly of: (bytes: number) => {
    readonly bytes: number;
    readonly run: () => unknown;
    readonly isIdle?: boolean;
  };
}

const RUNS = 5;
/** A size that takes longer is not measured again. */
const LONG = 1500;
/** Shorter work is repeated until it can be told. */
const SHORT = 2;
/** So long is run at least, by which the engine has compiled what it runs. */
const WARM = 150;
/** Smaller texts say nothing of the milliseconds a MB: what is done once for each paste is most of theirs. */
const TOLD = 60_000;

/** Milliseconds of the processor so far, with what the garbage collector and the compiler take of it beside. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of one run: the quickest of five at least, because compiling and a cold cache only add. */
const timeOf = (run: () => unknown): number => {
  let best = Infinity;
  const began = used();
  for (let left = RUNS; left > 0 || used() - began < WARM; left -= 1) {
    let count = 0;
    const start = used();
    let took = 0;
    do {
      run();
      count += 1;
      took = used() - start;
    } while (took < SHORT);
    best = Math.min(best, took / count);
    if (took > LONG) break;
  }
  return best;
};

const inWords = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${bytes / 1024} kB` : `${bytes / 1_048_576} MB`;
};

const digits = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

const line = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(34)}${cells.map((cell) => cell.padStart(9)).join('')}\n`;

/**
 * Prints a line for each kind: milliseconds at every size, the most milliseconds a MB from 64 kB on, and how the time
 * grows. Growth is from 64 kB to the largest: 1 is in proportion, 2 with the square. A size at which nothing is done has a dash.
 * @throws in the bench, where nothing is done at any size
 */
export const scaling = (title: string, kinds: readonly Scaled[]): void => {
  for (const [index, { name, of }] of kinds.entries()) {
    let isMeasured = false;
    bench(
      `${title}: ${name}`,
      () => {
        // Vitest calls it to warm up too; all sizes are measured in one call.
        if (isMeasured) return;
        isMeasured = true;
        if (index === 0) {
          process.stdout.write(`\n${line(title, [...SIZES.map(inWords), 'ms a MB', 'slope'])}`);
        }
        const times = SIZES.map((size) => {
          const { bytes, run, isIdle = false } = of(size);
          return isIdle ? undefined : { bytes, ms: timeOf(run) };
        });
        const [from, to] = [times[2], times.findLast((time) => time !== undefined)];
        if (!to) throw new Error(`${name} does nothing at any size.`);
        const told = times.flatMap((time) => (time && time.bytes >= TOLD ? [time] : []));
        const slope =
          from && from !== to ? Math.log(to.ms / from.ms) / Math.log(to.bytes / from.bytes) : undefined;
        process.stdout.write(
          line(name, [
            ...times.map((time) => (time ? digits(time.ms) : '–')),
            told.length > 0
              ? digits(Math.max(...told.map(({ ms, bytes }) => (ms / bytes) * 1_048_576)))
              : '–',
            slope?.toFixed(2) ?? '–',
          ]),
        );
      },
      { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
    );
  }
};

/** A text of about that many bytes, of numbered pieces that all differ. */
export const filled = (bytes: number, piece: (index: number) => string): string => {
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; length < bytes; index += 1) {
    const text = piece(index);
    pieces.push(text);
    length += text.length;
  }
  return pieces.join('');
};

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** A token with these claims and a signature that nobody made. */
export const tokenOf = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }): string =>
  `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}.${encode('x'.repeat(32))}`;

/** A token as they are, unlike every other. */
export const smallToken = (index: number): string =>
  tokenOf({ iss: 'https://login.bakery.example', sub: `customer-${index}`, exp: 1_790_000_600 });
