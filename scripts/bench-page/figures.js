/** What is made of what was measured: medians, rounds of requests, the longest task and a table. */

/**
 * @param {readonly number[]} values at least one
 * @returns {number} the one in the middle, or between the two in the middle
 */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * @typedef {object} Made a request that was made
 * @property {string} url
 * @property {string | undefined} from the file that asked, where the browser says it
 * @property {boolean} isScript
 * @property {number} start in seconds, of one clock
 * @property {number} end
 * @property {number} bytes as they were sent, fields included
 */

/**
 * How many requests had to wait for one another, the page itself not counted. A file that the page names is of the first
 * round; one that such a file asks for, of the second.
 * @param {readonly Made[]} requests in the order they were made. Where nobody is said to have asked, a script did that was
 *   there by then.
 * @returns {number} the length of the longest chain
 */
export const rounds = (requests) => {
  const depths = new Map();
  const depthOf = ({ from, start }) =>
    from === undefined
      ? Math.max(
          -1,
          ...requests
            .filter(({ isScript, end }) => isScript && end <= start)
            .map(({ url }) => depths.get(url)),
        )
      : (depths.get(from) ?? -1);
  for (const made of requests) {
    // Asked for again, it is there already.
    if (!depths.has(made.url)) depths.set(made.url, depthOf(made) + 1);
  }
  return Math.max(0, ...depths.values());
};

/**
 * @param {readonly { name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: object }[]} events
 *   of a trace of Chromium’s
 * @param {'ms' | 'ofProcessor'} [by] by the time of the processor, what else the machine does counts less
 * @returns {{ ms: number, ofProcessor: number }} of all tasks of a page’s main thread, the longest
 */
export const longestTask = (events, by = 'ms') => {
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  return events
    .filter((event) => event.name.endsWith('RunTask') && event.ph === 'X' && main.has(threadOf(event)))
    .map(({ dur = 0, tdur = dur }) => ({ ms: dur / 1000, ofProcessor: tdur / 1000 }))
    .reduce((longest, task) => (task[by] > longest[by] ? task : longest), { ms: 0, ofProcessor: 0 });
};

/**
 * @param {readonly (readonly string[])[]} rows the first one is the heading
 * @returns {string} with columns that are even, numbers to the right
 */
export const table = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n');
};
