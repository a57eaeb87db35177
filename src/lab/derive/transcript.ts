/** A column as plain text: every act, every message to the byte. It can be pasted into the inspector. */
import { requestWire, responseWire } from '#http/wire';
import { actOf } from '../run/act';
import { modeOf } from '../modes';
import { partyLabel } from '../run/party';
import type { Run } from '../run/run';
import type { Step, Trace } from '../run/trace';
import { verdict } from '../attacker/verdict';

const timeOf = ({ at }: Step): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

const text = (parts: ReturnType<typeof requestWire>): string =>
  parts
    .map((part) => part.text)
    .join('')
    .replaceAll('\r\n', '\n')
    .trimEnd();

const linesOf = (step: Step): string[] => {
  const { event } = step;
  if (event.type === 'time-passed') return [`(${event.seconds} seconds pass)`, ''];
  if (event.type !== 'exchange') return [`(${event.says})`, ''];
  const kept = event.retrieval.filter(({ sent }) => !sent);
  return [
    `(${timeOf(step)}, ${partyLabel(event.by)} to ${new URL(event.request.url).host}, ${event.initiator})`,
    ...kept.map(({ cookie, because }) => `(not sent: ${cookie.name}. ${because})`),
    text(requestWire(event.request)),
    '',
    text(responseWire(event.response)),
    ...(event.unreadable === undefined ? [] : [`(${event.unreadable})`]),
    '',
  ];
};

/** The text. */
export const transcript = ({ setup }: Run, trace: Trace): string =>
  [
    `${modeOf(trace.mode)?.label ?? trace.mode}, a simulated run`,
    '',
    ...setup.acts.flatMap((id, number) => {
      const act = actOf(id);
      const attack = act?.does.type === 'attack' ? verdict(trace, number) : undefined;
      return [
        `${number + 1}. ${act?.label ?? id}`,
        '',
        ...trace.steps.filter((step) => step.act === number).flatMap((step) => linesOf(step)),
        ...(attack
          ? [`(${attack.succeeded ? 'The attack succeeded.' : 'The attack failed.'} ${attack.because})`, '']
          : []),
      ];
    }),
  ].join('\n');
