import Box from '@mui/material/Box';
import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { LogoMark } from '../../components/Logo';

/** The product's sign, with its name where there is room; leads home. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const title = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Box
      sx={{
        height: 72,
        flexShrink: 0,
        pl: `${(sidebarConfig.drawerWidthClosed - 32) / 2}px`,
        display: 'flex',
        alignItems: 'center',
      }}
    >
      <Link to="/" underline="none" aria-label={isOpen ? undefined : title}>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            color: 'navigation.selectedColor',
            fontSize: 20,
            fontWeight: 600,
          }}
        >
          <LogoMark size={32} />
          {isOpen && <span>{title}</span>}
        </Box>
      </Link>
    </Box>
  );
}
