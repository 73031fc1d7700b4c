import { accessStories } from './access';
import { dissatisfiedStories } from './dissatisfied';
import { figureStories } from './figures';
import { identityStories } from './identity';
import { networkStories } from './network';
import { officeStories } from './office';
import { openStories } from './open';
import { outageStories } from './outage';
import { paymentStories } from './payments';
import { recentStories } from './recent';
import type { Story } from './Story';
import { todayStories } from './today';
import { vpnStories } from './vpn';
import { workplaceStories } from './workplace';

/** Some weeks at the service desk of a company, told incident by incident. */
export const stories: Story[] = [
  ...paymentStories,
  ...outageStories,
  ...figureStories,
  ...identityStories,
  ...accessStories,
  ...workplaceStories,
  ...officeStories,
  ...vpnStories,
  ...networkStories,
  ...recentStories,
  ...dissatisfiedStories,
  ...openStories,
  ...todayStories,
];
