/** The shop's billing service. */
import { BILLING_ORIGIN } from '../origins';
import { ownService } from '../shop/own-service';

export default ownService(BILLING_ORIGIN, 'invoices');
