/** A count with what is counted: `1 request`, `2 requests`. @param many where an `s` does not make it */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
