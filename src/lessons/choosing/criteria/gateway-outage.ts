/** Whether a service can be reached while the shop and its gateway are down. Not: the authorization server's outage (outage.ts). */
import { whileDown } from '../while-down';

export default whileDown({
  order: 46,
  title: 'A service while the shop’s gateway is down',
  wish: 'services that need no gateway',
  down: 'shop-down',
  says: {
    served: 'While the shop’s gateway is down, the page asks a service itself',
    refused: 'While the shop’s gateway is down, no request reaches a service',
  },
});
