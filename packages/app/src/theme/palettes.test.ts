import { getContrastRatio } from '@mui/material/styles';
import { darkPalette, lightPalette } from './palettes';

// WCAG 2.2, 1.4.3: text of ordinary size.
const READABLE = 4.5;

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_, palette) => {
  const backgrounds = Object.entries(palette.background);
  const onBackground = {
    'text.primary': palette.text.primary,
    'text.secondary': palette.text.secondary,
    link: palette.link,
    linkHover: palette.linkHover,
    'primary.main': palette.primary.main,
    'error.main': palette.error.main,
    'warning.main': palette.warning.main,
    'success.main': palette.success.main,
    ...Object.fromEntries(
      Object.entries(palette.status).map(([key, value]) => [
        `status.${key}`,
        value,
      ]),
    ),
  };

  it.each(Object.entries(onBackground))(
    'has %s readable on every background',
    (_name, colour) => {
      for (const [, background] of backgrounds) {
        expect(getContrastRatio(colour, background)).toBeGreaterThanOrEqual(
          READABLE,
        );
      }
    },
  );

  it.each([
    ['primary', palette.primary.contrastText, palette.primary.main],
    ['secondary', palette.secondary.contrastText, palette.secondary.main],
    ['error', palette.error.contrastText, palette.error.main],
    ['warning', palette.warning.contrastText, palette.warning.main],
    ['success', palette.success.contrastText, palette.success.main],
    ['error panel', palette.errorText, palette.errorBackground],
    ['warning panel', palette.warningText, palette.warningBackground],
    ['info panel', palette.infoText, palette.infoBackground],
    ['navigation', palette.navigation.color, palette.navigation.background],
    [
      'hovered navigation',
      palette.navigation.color,
      palette.navigation.navItem.hoverBackground,
    ],
  ])('has readable text on %s', (_name, text, background) => {
    expect(getContrastRatio(text, background)).toBeGreaterThanOrEqual(READABLE);
  });
});
