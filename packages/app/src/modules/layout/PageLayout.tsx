import { useMemo } from 'react';
import { Helmet } from 'react-helmet';
import { useResolvedPath } from 'react-router-dom';
import {
  BreadcrumbEntry,
  configApiRef,
  useApi,
  useBreadcrumbEntries,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';

/**
 * The header and the tabs of a page, as Backstage's own layout has them, and the title of the page
 * in the browser's tab, which that one leaves alone. A page may set a closer title with a `Helmet`.
 */
export function PageLayout(props: PageLayoutProps) {
  const { title, icon, noHeader, titleLink, headerActions, tabs, children } =
    props;
  const appTitle =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Firstline';
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { items: breadcrumbs } = useBreadcrumbEntries();
  const resolvedTabs = useMemo(
    () =>
      tabs?.map(tab => ({
        ...tab,
        href: tab.href.startsWith('/')
          ? tab.href
          : `${parentPath}/${tab.href}`.replace(/\/{2,}/g, '/'),
        matchStrategy: 'prefix' as const,
      })),
    [tabs, parentPath],
  );

  const documentTitle = (
    <Helmet titleTemplate={`%s · ${appTitle}`} defaultTitle={appTitle}>
      {title && <title>{title}</title>}
    </Helmet>
  );
  if (noHeader) {
    return (
      <>
        {documentTitle}
        {children}
      </>
    );
  }
  const content = (
    <>
      {documentTitle}
      <PluginHeader
        title={title}
        icon={icon}
        titleLink={titleLink}
        breadcrumbs={breadcrumbs}
        tabs={resolvedTabs}
        customActions={headerActions}
      />
      {children}
    </>
  );
  return title ? (
    <BreadcrumbEntry
      entry={{ label: title, href: titleLink ?? (parentPath || '/') }}
    >
      {content}
    </BreadcrumbEntry>
  ) : (
    content
  );
}
