/** The one scale of a stage: bytes of the largest credential in any lane. */
import type { Scene } from '#lab/derive/scene/scene';

/** A session identifier alone on a stage is as short as beside a token. */
const LEAST_MOST = 512;

/** @returns at least `LEAST_MOST` */
export const mostBytes = (scenes: readonly Scene[]): number =>
  Math.max(
    LEAST_MOST,
    ...scenes.flatMap(({ browsers, servers, attacker, message, moves }) => [
      ...browsers.flatMap(({ places }) =>
        places.flatMap(({ items }) => items.map(({ credential }) => credential.bytes)),
      ),
      ...servers.flatMap(({ rows }) => rows.map(({ credential }) => credential?.bytes ?? 0)),
      ...(attacker?.loot.map(({ credential }) => credential.bytes) ?? []),
      ...[...(message?.sent ?? []), ...(message?.got ?? []), ...moves].map(
        ({ credential }) => credential.bytes,
      ),
    ]),
  );
