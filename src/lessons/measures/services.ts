/** What many services would ask the shared servers for, if each goes on as the one in the run. */
import type { Measure } from '../measure';
import { actsNamed, askedOfCentre } from '../read';

const SERVICES = 10;
const REQUESTS = 6;

const services: readonly Measure[] = [
  {
    id: 'centre-requests',
    kind: 'number',
    says: 'Requests to the authorization server, plus requests that made the shop read a table.',
    read: askedOfCentre,
  },
  {
    id: 'centre-requests-of-ten',
    kind: 'number',
    says: `The same, if ${SERVICES} services answered ${REQUESTS} requests each as the photo service answered its first two.`,
    read: (run, mode) => {
      const [first = 0, second = 0] = actsNamed(run, 'read-photos').map((act) =>
        askedOfCentre(run, mode, act),
      );
      return SERVICES * (first + (REQUESTS - 1) * second);
    },
  },
];

export default services;
