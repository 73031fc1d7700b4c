import { audiences, type DeskPageId, type PortalPages } from './pages';
import { ServiceDeskItems } from './ServiceDeskItems';

/**
 * The entries of the service desk for the sidebar of a portal: each reader sees those that are
 * of use to them, in the order of their day, with how many calls and complaints wait. To be
 * called while the sidebar is drawn: it takes the pages out of `navItems`, so that they do not
 * come again with the rest.
 *
 * @param navItems - what the component of a `NavContentBlueprint` is given
 * @param options - `except`: pages that the portal places by itself, or not at all
 */
export function takeServiceDeskItems(
  navItems: PortalPages,
  options: { except?: readonly DeskPageId[] } = {},
): JSX.Element {
  // It leads on to one of the others.
  navItems.take('page:service-desk');
  const pages = (Object.keys(audiences) as DeskPageId[])
    .filter(id => !options.except?.includes(id))
    .flatMap(id => {
      const page = navItems.take(id);
      return page ? [{ id, page }] : [];
    });
  return <ServiceDeskItems pages={pages} />;
}
