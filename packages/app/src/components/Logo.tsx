import { useTheme } from '@mui/material/styles';

/** The sign of the product: an F, and the dot of whoever is first on the line. */
export function LogoMark(props: { size?: number }) {
  const { size = 32 } = props;
  const { palette } = useTheme();
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M10 25V8.5A1.5 1.5 0 0 1 11.5 7H23M10 16h9"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <circle cx="22.5" cy="23" r="3" fill={palette.navigation.indicator} />
    </svg>
  );
}
