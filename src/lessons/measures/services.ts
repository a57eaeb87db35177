/** What many services would ask the authorization server for, if each goes on as the one in the run. Not: how fast any of it is. */
import { AUTH_ORIGIN } from '#lab/origins';
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
import { actsNamed, exchangesIn } from '../read';

const SERVICES = 10;
const REQUESTS = 6;

const asked = (run: Run, mode: ModeId, act: number): number =>
  exchangesIn(run, mode, act).filter(({ exchange }) => new URL(exchange.request.url).origin === AUTH_ORIGIN)
    .length;

const services: readonly Measure[] = [
  {
    id: 'auth-requests-of-ten',
    kind: 'number',
    says: `Requests to the authorization server, if ${SERVICES} services answered ${REQUESTS} requests each as the photo service answered its first two.`,
    read: (run, mode) => {
      const [first = 0, second = 0] = actsNamed(run, 'read-photos').map((act) => asked(run, mode, act));
      return SERVICES * (first + (REQUESTS - 1) * second);
    },
  },
];

export default services;
