/** Whether a service can be reached while the shop and its gateway are down. Not: the authorization server's outage (outage.ts). */
import { answered } from '../answered';

export default answered({
  order: 46,
  title: 'A service while the shop’s gateway is down',
  wish: 'services that need no gateway',
  matters: ({ services }) => services > 1,
  lesson: 'ten-services',
  acts: ['log-in', 'read-photos', 'shop-down', 'read-photos'],
  says: {
    served: 'While the shop’s gateway is down, the page asks a service itself',
    refused: 'While the shop’s gateway is down, no request reaches a service',
  },
});
