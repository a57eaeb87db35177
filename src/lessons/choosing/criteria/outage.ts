/** Whether a service that has seen the user before answers while the authorization server is down. */
import { whileDown } from '../while-down';

export default whileDown({
  order: 45,
  title: 'A service while the authorization server is down',
  wish: 'services that go on when the central servers fail',
  down: 'auth-down',
  says: {
    served: 'While the authorization server is down, a service goes on answering',
    refused: 'While the authorization server is down, a service cannot answer',
  },
});
