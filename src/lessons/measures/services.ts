/** What many services would ask the authorization server for, if each goes on as the one in the run. Not: how fast any of it is. */
import { AUTH_ORIGIN } from '#lab/origins';
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
import { exchangesIn } from '../read';

const SERVICES = 10;
const REQUESTS = 6;

const asked = (run: Run, mode: ModeId, act: number | undefined): number =>
  act === undefined
    ? 0
    : exchangesIn(run, mode, act).filter(
        ({ exchange }) => new URL(exchange.request.url).origin === AUTH_ORIGIN,
      ).length;

const services: readonly Measure[] = [
  {
    id: 'auth-requests-of-ten',
    kind: 'number',
    says: `Requests to the authorization server, if ${SERVICES} services answered ${REQUESTS} requests each as the photo service answered its first two.`,
    read: (run, mode) => {
      const [first, second] = run.setup.acts.flatMap((id, act) => (id === 'read-photos' ? [act] : []));
      return SERVICES * (asked(run, mode, first) + (REQUESTS - 1) * asked(run, mode, second));
    },
  },
];

export default services;
