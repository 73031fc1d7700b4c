import { accessStories } from './access';
import { dissatisfiedStories } from './dissatisfied';
import { figureStories } from './figures';
import { identityStories } from './identity';
import { networkStories } from './network';
import { officeStories } from './office';
import { openStories } from './open';
import { paymentStories } from './payments';
import { recentStories } from './recent';
import type { Story } from './Story';
import { todayStories } from './today';
import { workplaceStories } from './workplace';

/** Some weeks at the service desk of a company, told incident by incident. */
export const stories: Story[] = [
  ...paymentStories,
  ...figureStories,
  ...identityStories,
  ...accessStories,
  ...workplaceStories,
  ...officeStories,
  ...networkStories,
  ...recentStories,
  ...dissatisfiedStories,
  ...openStories,
  ...todayStories,
];
