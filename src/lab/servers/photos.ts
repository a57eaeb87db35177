/** The shop's photos service. */
import { PHOTOS_ORIGIN } from '../origins';
import { ownService } from '../shop/own-service';

export default ownService(PHOTOS_ORIGIN, 'albums');
