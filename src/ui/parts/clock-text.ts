/** Instants of the virtual clock and spans of time as text. */
import type { Instant } from '#cookies/cookie';

const iso = (at: Instant): string => new Date(at * 1000).toISOString();

/** `10:00:00`, UTC. */
export const timeText = (at: Instant): string => iso(at).slice(11, 19);

/** `2026-03-02`, UTC. */
export const dateText = (at: Instant): string => iso(at).slice(0, 10);

/** `1,234 B` */
export const bytesText = (bytes: number): string => `${bytes.toLocaleString('en')} B`;
