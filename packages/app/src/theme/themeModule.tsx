import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { UnifiedThemeProvider } from '@backstage/theme';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { firstlineThemes } from './themes';

// The names are those of the themes that Backstage brings, so that these take their place.
const lightTheme = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <RiSunLine size={20} />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={firstlineThemes.light}>
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

const darkTheme = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <RiMoonLine size={20} />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={firstlineThemes.dark}>
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

/** Our light and dark theme. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [lightTheme, darkTheme],
});
