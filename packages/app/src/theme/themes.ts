import {
  createUnifiedTheme,
  defaultTypography,
  genPageTheme,
  type UnifiedThemeOptions,
} from '@backstage/theme';
import { fontFamily } from './fonts';
import { darkPalette, lightPalette } from './palettes';

function createFirstlineTheme(
  palette: typeof lightPalette | typeof darkPalette,
) {
  // Headers of pages that still draw their own are plain: the page's work is the colour on it.
  const page = genPageTheme({
    colors: [palette.background.paper, palette.background.paper],
    shape: 'none',
    options: { fontColor: palette.text.primary },
  });
  return createUnifiedTheme({
    palette: palette as UnifiedThemeOptions['palette'],
    fontFamily,
    typography: {
      ...defaultTypography,
      fontFamily,
      h1: { ...defaultTypography.h1, fontSize: 36, fontWeight: 600 },
      h2: { ...defaultTypography.h2, fontSize: 28, fontWeight: 600 },
      h3: { ...defaultTypography.h3, fontSize: 24, fontWeight: 600 },
      h4: { ...defaultTypography.h4, fontSize: 20, fontWeight: 600 },
      h5: { ...defaultTypography.h5, fontSize: 18, fontWeight: 600 },
      h6: { ...defaultTypography.h6, fontSize: 16, fontWeight: 600 },
    },
    defaultPageTheme: 'home',
    pageTheme: { home: page, other: page },
    components: {
      // Room for the longest of the menu's titles; only a count stands behind one.
      BackstageSidebarItem: {
        styleOverrides: {
          // All that an agent has fits beside a page on a laptop; a finger gets the full height.
          root: {
            '@media (hover: hover)': { height: 36 },
            '& .MuiBadge-dot': {
              backgroundColor: palette.navigation.indicator,
            },
          },
          // Wide enough for the count, which says more than the dot.
          open: { '& .MuiBadge-dot': { display: 'none' } },
          label: { fontWeight: 600 },
          secondaryAction: { width: 'auto', marginRight: 12 },
        },
      },
      MuiButton: {
        styleOverrides: {
          root: { textTransform: 'none', fontWeight: 600 },
        },
      },
    } as UnifiedThemeOptions['components'],
  });
}

/** The product's own themes, for both versions of Material UI. */
export const firstlineThemes = {
  light: createFirstlineTheme(lightPalette),
  dark: createFirstlineTheme(darkPalette),
};
