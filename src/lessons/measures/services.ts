/** What many services would ask the shared servers for, if each goes on as the one in the run. */
import { number, type Measure } from '../measure';
import { actsNamed, askedOfCentre } from '../read';

const SERVICES = 10;
const REQUESTS = 6;

export default [
  number(
    'centre-requests',
    'Requests to the authorization server, plus requests that made the shop read a table.',
    askedOfCentre,
  ),
  number(
    'centre-requests-of-ten',
    `The same, if ${SERVICES} services answered ${REQUESTS} requests each as the photo service answered its first two.`,
    (run, mode) => {
      const [first = 0, second = 0] = actsNamed(run, 'read-photos').map((act) =>
        askedOfCentre(run, mode, act),
      );
      return SERVICES * (first + (REQUESTS - 1) * second);
    },
  ),
] satisfies readonly Measure[];
