import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Container, PluginHeader } from '@backstage/ui';
import { ReactNode, useEffect } from 'react';

/** Header and body of a page; also names the browser's tab. */
export function PageFrame(props: {
  title: string;
  icon: ReactNode;
  actions?: ReactNode;
  /** What the browser's tab says, when that is more than the title. */
  documentTitle?: string;
  children: ReactNode;
}) {
  const { title, icon, actions, children } = props;
  const documentTitle = props.documentTitle ?? title;
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    const before = document.title;
    document.title = [documentTitle, appTitle].filter(Boolean).join(' · ');
    return () => {
      document.title = before;
    };
  }, [documentTitle, appTitle]);

  // The header carries the page's h1, so it belongs to the main landmark.
  return (
    <main>
      <PluginHeader title={title} icon={icon} customActions={actions} />
      <Container>{children}</Container>
    </main>
  );
}
