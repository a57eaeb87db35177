/** Whether a service that has seen the user before answers while the authorization server is down. */
import { answered } from '../answered';

export default answered({
  order: 45,
  title: 'A service while the authorization server is down',
  wish: 'services that go on when the central servers fail',
  matters: ({ services }) => services > 1,
  lesson: 'ten-services',
  acts: ['log-in', 'read-photos', 'auth-down', 'read-photos'],
  says: {
    served: 'While the authorization server is down, a service goes on answering',
    refused: 'While the authorization server is down, a service cannot answer',
  },
});
