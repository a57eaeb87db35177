/** What a recording says of a login: actors, credentials with their ways, and the flow's name. Not: reading the recording (read.ts). */
import { actorsIn } from './actors';
import type { FlowUnit, Unnamed } from './flow-unit';
import { follow } from './follow';
import { withKeysInScripts } from './keys-in-scripts';
import { loginsIn, logoutsIn } from './logins';
import { oauthIn } from './oauth';
import type { OnProgress } from './progress';
import type { FlowName, RecordedFlow } from './recorded-flow';
import type { Recording } from './recording';

const modules = import.meta.glob<FlowUnit>('./flows/*.ts', { eager: true, import: 'default' });

const units = Object.entries(modules)
  .map(([path, unit]) => ({ ...unit, id: path.slice('./flows/'.length, -'.ts'.length) }))
  .toSorted((a, b) => a.order - b.order);

/** Every flow that can be recognised, those that say more first. */
export const flowNames: readonly Omit<FlowName, 'because'>[] = units.map(({ id, label }) => ({ id, label }));

const nameOf = (flow: Unnamed): FlowName => {
  for (const { id, label, marks } of units) {
    const because = marks(flow);
    if (because) return { id, label, because };
  }
  return { id: 'unknown', label: 'Unknown flow', because: ['The recording matches no known flow.'] };
};

/** Reads a recording as a login. Never throws; takes time in proportion to the recording. */
export const readFlow = (recorded: Recording, onProgress?: OnProgress): RecordedFlow => {
  const oauth = oauthIn(recorded.exchanges);
  const { credentials, exchanges } = withKeysInScripts(
    recorded.exchanges,
    follow(recorded.exchanges, oauth, onProgress),
  );
  const recording = { ...recorded, exchanges };
  const flow: Unnamed = {
    recording,
    oauth,
    credentials,
    actors: actorsIn(exchanges, credentials, oauth),
    logins: loginsIn(exchanges, credentials, oauth),
    logouts: logoutsIn(exchanges),
  };
  return { ...flow, name: nameOf(flow) };
};
